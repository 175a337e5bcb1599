import { dateAt } from './settings.ts';
import type { AddressedFile } from './site-addresses.ts';

/**
 * The earliest time after `now` that the front matter of a site's files names: until then Hugo publishes the same pages.
 * Undefined: for ever. It may be a time that Hugo does not look at.
 */
export function nextMoment(files: readonly AddressedFile[], now: Date): Date | undefined {
  let next: Date | undefined;
  const look = (value: unknown): void => {
    const date = dateAt({ value }, 'value');
    if (date !== undefined && date > now && (next === undefined || date < next)) next = date;
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  for (const { frontMatter } of files) look(frontMatter);
  return next;
}
