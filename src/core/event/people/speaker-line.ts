import { type Block, blockText, type Span, spansText } from '../../report/parsed-report.ts';
import type { Fact } from '../event.ts';
import { isGivenName, isPersonName } from './person-name.ts';

/** A person as written, with the form of address ("Mr. Toan Huynh"), and what the line adds: role or subject. */
export type SpeakerReading = Pick<Fact, 'value' | 'detail'>;

/**
 * The people that a line of a list of speakers names: `**Name** – role`, `**Name**: role`, `Name – role`, `**A, B & C** –
 * role`, `**Subject:** Name, Name`, `Name`. [] when it names nobody.
 */
export function readSpeakerLine(block: Block): readonly SpeakerReading[] {
  const bold = block.spans[0]?.strong === true ? readBold(block.spans) : [];
  return bold.length > 0 ? bold : readNames(blockText(block));
}

/** The people in "Mr. Toan Huynh, Ms. My Nguyen", "Văn Hoàng Kha – Cloud Engineer" or "Detection: Tran Duc Anh". */
export function readNames(text: string): readonly SpeakerReading[] {
  const [first = '', ...rest] = text.trim().split(BEFORE_ROLE);
  const people = splitNames(first);
  if (people.length > 0 && people.every(isPersonName)) return readings(people, rest.join(' – '));
  // "Jeff Johnson, Managing Director, AWS"
  const [name = '', ...roles] = text.trim().split(/,\s+/u);
  if (roles.length > 0 && isPersonName(name)) return readings([name], roles.join(', '));
  const afterLabel = splitNames(rest.join(', ').replace(/\([^()]*\)/gu, ''));
  const named = afterLabel.filter(isPersonName);
  return /^[^:]*:/u.test(text) && named.length === afterLabel.length ? readings(named, first) : [];
}

/** The names in a list of names and nothing else: "Đạt & Cường". */
export function splitNames(names: string): readonly string[] {
  return names
    .split(/(?<!\s)\s*(?:,|&|\/|;|\+|\s(?:and|và|với|cùng)\s)\s*/u)
    .map((name) => name.trim().replace(/[:：.]$/u, ''))
    .filter((name) => name !== '');
}

/** A dash between words, a colon, a bracket. */
const BEFORE_ROLE = /(?<!\s)(?:\s*[:：(|]\s*|\s+[–—-]+\s+|\s+[–—])|[–—]\s+/u;

/** "**Henry Bui** – Head of Engineering, **CloudThinker**": what is bold after a role is no further name. */
const ROLE = /^\s*[–—:-]/u;

/** Bold at the head of a line of speakers is a name even when it is one word, unless it is a label. */
function readBold(spans: readonly Span[]): readonly SpeakerReading[] {
  const named = spans.map((_, index) => boldNames(spans, index));
  return named.flatMap((names, index) => {
    if (names.length === 0) return [];
    const next = named.findIndex((others, place) => place > index && others.length > 0);
    return readings(names, spansText(spans.slice(index + 1, next === -1 ? undefined : next)));
  });
}

function boldNames(spans: readonly Span[], index: number): readonly string[] {
  const { strong, text } = spans[index] ?? { text: '' };
  if (strong !== true || ROLE.test(spans[index - 1]?.text ?? '')) return [];
  const people = splitNames(text.split(BEFORE_ROLE)[0] ?? '');
  const label = /[:：]\s*$/u.test(text);
  const names = people.filter((name) => isPersonName(name) || (index === 0 && !label && isGivenName(name)));
  return names.length === people.length ? names : [];
}

function readings(names: readonly string[], detail: string): readonly SpeakerReading[] {
  const tidy = detail
    .replace(/^[\s:：–—,&-]+/u, '')
    .replace(/(?<![\s,;&])[\s,;&]+$/u, '')
    .replace(/^\(([^()]*)\)\.?$/u, '$1');
  const balanced = tidy.includes('(') ? tidy : tidy.replace(/\)\.?/u, '');
  return names.map((value) => (balanced === '' ? { value } : { value, detail: balanced }));
}
