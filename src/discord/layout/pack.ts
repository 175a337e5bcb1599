import { LINK_URL, MESSAGE_COMPONENTS, MESSAGE_TEXT } from './limits.ts';
import type { Link, Part, TextPart } from './part.ts';
import { quoteToMarkdown } from './quote.ts';

/** A part as it goes into the message: its text cut, its quote as Markdown. */
export type Packed = Part & { readonly quoted?: string };

const ELLIPSIS = '…';
/** The container itself. */
const FRAME_COMPONENTS = 1;

/** The parts that fit one message, in their order; see `toMessage`. */
export function pack(parts: readonly Part[]): readonly Packed[] {
  const kept = withoutLooseDividers(fitting(parts.filter((part) => !isEmpty(part))));
  const texts = kept.filter((part) => part.kind === 'text');
  const room = MESSAGE_TEXT - texts.reduce((sum, { text }) => sum + text.length, 0);
  const quotes = texts.filter(({ quote }) => quote !== undefined);
  const whole = quotes.map(({ quote }) => (quote === undefined ? '' : quoteToMarkdown(quote)));
  const rooms = shareRoom(
    room,
    whole.map(({ length }) => length),
  );
  const quoted = new Map<Part, string>(
    quotes.map((part, index) => [part, fitted(part, whole[index] ?? '', rooms[index] ?? 0)]),
  );
  return kept.map((part) => (quoted.has(part) ? { ...part, quoted: quoted.get(part) ?? '' } : part));
}

function fitted({ quote }: TextPart, whole: string, room: number): string {
  return whole.length <= room || quote === undefined ? whole : quoteToMarkdown(quote, room);
}

/**
 * Shares room between those who want some of it, in their order: who wants little gets all of it, the others get equal
 * shares of what is left (max-min fairness).
 */
export function shareRoom(room: number, wanted: readonly number[]): readonly number[] {
  let left = Math.max(0, room);
  const shares = new Map<number, number>();
  const byWish = wanted.map((wish, index) => ({ wish, index })).toSorted((a, b) => a.wish - b.wish);
  for (const [done, { wish, index }] of byWish.entries()) {
    const share = Math.min(wish, Math.floor(left / (byWish.length - done)));
    shares.set(index, share);
    left -= share;
  }
  return wanted.map((_, index) => shares.get(index) ?? 0);
}

/** The parts from the first on that fit with all that must stay; the last text may end at one of its lines: none follows. */
function fitting(parts: readonly Part[]): readonly Part[] {
  const staying = parts.filter(stays);
  let components = MESSAGE_COMPONENTS - FRAME_COMPONENTS - staying.reduce((sum, part) => sum + componentCount(part), 0);
  let text = MESSAGE_TEXT - staying.reduce((sum, part) => sum + textLength(part), 0);
  let isFull = false;
  const kept: Part[] = [];
  for (const part of parts) {
    if (stays(part)) {
      kept.push(part);
      continue;
    }
    const cut = part.kind === 'text' ? { ...part, text: cutAtLine(part.text, text, kept.length === 0) } : part;
    components -= componentCount(cut);
    isFull ||= components < 0 || (cut.kind === 'text' && cut.text === '');
    if (isFull) continue;
    text -= textLength(cut);
    kept.push(cut);
    isFull = part.kind === 'text' && cut.kind === 'text' && cut.text !== part.text;
  }
  return kept;
}

/** Discord takes no row without buttons, no choice of nothing, and no gallery without pictures. */
function isEmpty(part: Part): boolean {
  if (part.kind === 'buttons') return part.buttons.length === 0;
  if (part.kind === 'select') return part.options.length === 0;
  return part.kind === 'gallery' && part.pictures.length === 0;
}

function stays(part: Part): boolean {
  return part.kind === 'text' ? part.pinned === true : part.kind !== 'divider';
}

function textLength(part: Part): number {
  return part.kind === 'text' ? part.text.length : 0;
}

/** Every component counts, nested ones included. */
function componentCount(part: Part): number {
  switch (part.kind) {
    case 'text':
      return (hasLinkButton(part) ? 3 : 1) + (part.quote === undefined ? 0 : 1);
    case 'buttons':
      return 1 + part.buttons.length;
    case 'select':
    case 'channels':
      return 2;
    case 'divider':
    case 'gallery':
    case 'file':
      return 1;
    default:
      return part satisfies never;
  }
}

/** Whether its link can be a button: Discord takes no longer address. */
export function hasLinkButton(part: Pick<TextPart, 'link'>): part is { readonly link: Link } {
  return part.link !== undefined && part.link.url.length <= LINK_URL;
}

/** @param mustSay Whether something of it has to be left, even if a single line is too long. */
function cutAtLine(text: string, room: number, mustSay: boolean): string {
  if (text.length <= room) return text;
  const end = text.lastIndexOf('\n', room - ELLIPSIS.length - 1);
  if (end > 0) return `${text.slice(0, end)}\n${ELLIPSIS}`;
  return mustSay ? `${text.slice(0, Math.max(0, room - ELLIPSIS.length)).toWellFormed()}${ELLIPSIS}` : '';
}

/** A divider stands between two other parts. */
function withoutLooseDividers(parts: readonly Part[]): readonly Part[] {
  return parts.filter((part, index) => {
    if (part.kind !== 'divider') return true;
    const next = parts[index + 1];
    return next !== undefined && next.kind !== 'divider';
  });
}
