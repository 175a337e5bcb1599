import { readPathDate } from '../dates/path-dates.ts';
import { foldWords } from '../words/fold.ts';
import { readEventName } from './event-name.ts';

/**
 * What a file's path calls it: "Sourdough workshop" for `2022-11-19 Sourdough workshop.md`, "Meetings 2024-03-13" for
 * `meetings/2024-03-13.md`, whose own name is only a date. Undefined where the path names nothing: `4.1-Event1/_index.md`.
 */
export function readPathName(path: string): string | undefined {
  const parts = path.split('/').map((part) => part.replace(/(?:\.[a-z]{2})?\.[a-z]+$/iu, ''));
  const own = parts.filter((part) => !/^_?(?:index|readme)$/iu.test(part)).toReversed();
  const date = readPathDate(path)?.value ?? '';
  const [inner = '', ...above] = own;
  const name = wordsOf(inner.replace(date, ' '));
  if (!isOnlyDate(name)) return readEventName(name)?.name;
  const folder = above.map((part) => wordsOf(part)).find((part) => !isOnlyDate(part) && !PLACES.has(foldWords(part)));
  const dated = inner.trim();
  return folder === undefined || date === '' ? undefined : `${folder} ${dated}`;
}

/** Folders that say where files are kept, not what they are about. */
const PLACES: ReadonlySet<string> = new Set(
  'archive archives blog content data docs documents file files home md news notes page pages post posts report reports site src text'.split(
    ' ',
  ),
);

/** As written, but for what stands in place of blanks and a number before it ("02-audio-night"). */
function wordsOf(part: string): string {
  const words = part
    .replace(/[-_\s]+/gu, ' ')
    .replace(/^[\s.]*\d{1,2}(?:\.\d{1,2})*[. ]\s*/u, '')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isOnlyDate(name: string): boolean {
  return !/\p{L}{2}/u.test(name) || /^[a-z]{3,9} \d{1,2}$/iu.test(name);
}
