import { NO_PERSONS_PHRASES, NO_PERSONS_WORDS } from '../words/event-words.ts';
import { words } from '../words/fold.ts';

/** Whether a text can be a person's name: "Mr. Toan Huynh", "Anh Long", "Văn Hoàng Kha"; not "AWS Experts". */
export function isPersonName(text: string): boolean {
  const bare = withoutHonorific(text);
  const parts = bare.split(/\s+/u);
  const honored = bare !== text.trim();
  if (parts.length > MOST_PARTS || parts.length < (honored ? 1 : 2)) return false;
  return parts.every((part) => NAME_PART.test(part)) && !isNoPerson(bare);
}

/** Whether a text can be the short form of a name, where only names are expected: "Cường". */
export function isGivenName(text: string): boolean {
  return /^\p{Lu}\p{Ll}[\p{L}'’]*$/u.test(text.trim()) && !isNoPerson(text);
}

/** "Toan Huynh" for "Mr. Toan Huynh". A name that is a form of address only stays whole. */
export function withoutHonorific(name: string): string {
  const trimmed = name.trim();
  const bare = trimmed.replace(HONORIFIC, '');
  return bare === '' ? trimmed : bare;
}

/** The same for every spelling of a name: folded, without form of address, its parts in the order of the alphabet. */
export function personKey(name: string): string {
  return [...words(withoutHonorific(name))].toSorted().join(' ');
}

const MOST_PARTS = 6;
/** "Nguyễn", "H.", "O'Brien", "Jean-Luc". */
const NAME_PART = /^(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+)$/u;
const HONORIFIC =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Master|H\.E|Ông|Bà|Anh|Chị|Thầy|Cô|TS|ThS)(?!\p{L})\.?\s+)+(?=\p{Lu})/u;

const WORDS: ReadonlySet<string> = new Set(NO_PERSONS_WORDS);
const PHRASES = NO_PERSONS_PHRASES.map((phrase) => ` ${phrase} `);

function isNoPerson(text: string): boolean {
  const all = words(text);
  const folded = ` ${all.join(' ')} `;
  return all.some((word) => WORDS.has(word)) || PHRASES.some((phrase) => folded.includes(phrase));
}
