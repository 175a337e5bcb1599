import type { DiscordUser } from '../../../state/message.ts';
import { displayName } from '../../protocol.ts';

/** Discord's colours of people who have no picture. */
const COLOURS = ['#5865f2', '#757e8a', '#3ba55c', '#faa61a', '#ed4245', '#eb459f'] as const;

/** A picture with the first letter of the name, as a data address: nothing is fetched. */
export function avatarOf(user: DiscordUser): string {
  const name = displayName(user);
  const letter = name.match(/[\p{L}\p{N}]/u)?.[0].toUpperCase() ?? '?';
  const colour = user.bot === true ? COLOURS[0] : (COLOURS[1 + (name.length % (COLOURS.length - 1))] ?? COLOURS[1]);
  return svgAddress(
    `<rect width="80" height="80" fill="${colour}"/>` +
      `<text x="40" y="54" font-family="sans-serif" font-size="40" fill="#fff" text-anchor="middle">${letter}</text>`,
  );
}

/** What Skyra shows where no avatar is given. */
export const NOBODY = svgAddress(`<rect width="80" height="80" fill="${COLOURS[1]}"/>`);

function svgAddress(shapes: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80">${shapes}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
