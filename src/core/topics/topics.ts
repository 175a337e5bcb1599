import { memoize } from 'es-toolkit';
import { fieldsInUse, glossaryOf } from '../glossary/fields.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { countReports, type Report } from '../report/report.ts';
import { stableId } from '../report/stable-id.ts';
import { groupBy } from '../text/group-by.ts';
import { createTextNumbers, type TextNumbers } from '../text/text-numbers.ts';
import { compareText, fold, words } from '../text/words.ts';
import { countUses, type NameUses } from './count-uses.ts';
import { keysOf, type Spoken, spokenIn } from './spoken.ts';

/** Something that reports speak of. */
export interface Topic {
  /** Stable over restarts. At most 13 characters of [0-9a-z]. */
  readonly id: string;
  readonly name: string;
  /** Number of reports that mention it; see `countReports`. */
  readonly reports: number;
}

/** What all reports speak of. */
export interface Topics {
  /** The fields of the glossary that count. */
  readonly fields: readonly string[];
  /**
   * What the glossary has a name for and what authors set in bold as a term of its own, the most covered first; then their headings
   * and words, the most telling first.
   */
  readonly topics: readonly Topic[];
  /** Names of the glossary's entries that some report names, if only in a list of reports. */
  readonly mentioned: readonly string[];
}

/**
 * @param texts those that the parts give numbers of
 * @param parts what the reports speak of, one part of them after the other
 */
export function findTopics(
  reports: readonly Report[],
  whole: Glossary,
  texts = createTextNumbers(),
  parts: readonly Spoken[] = [spokenIn(reports, whole, texts)],
): Topics {
  const known = new Map(whole.entries.map((entry) => [texts.numberOf(entry.name), entry]));
  const spoken = parts.flatMap((part) => part.reports);
  const named = spoken.map(({ entries }) => [...entries].flatMap((name) => known.get(name) ?? []));
  const fields = fieldsInUse(named.filter((_, number) => reports[number]?.isIndex === false));
  const glossary = glossaryOf(whole, fields);
  const official = new Set(glossary.entries.map(({ name }) => texts.numberOf(name)));
  const entries = spoken.map((own) => own.entries.filter((name) => official.has(name)));
  const keyOf = keysOf(parts, texts.size());
  const isNameOf = whoseNames(glossary, texts);
  const things = spoken.map(({ bold }, number) => {
    return reports[number]?.isIndex === true ? [] : thingsIn(bold, entries[number] ?? NONE, keyOf, isNameOf);
  });
  const all = countReports(reports);
  return {
    fields,
    topics: countUses(reports, things, parts, keyOf, official)
      .map((uses) => topicOf(uses, texts.textOf(uses.name), all))
      .sort(compareTopics)
      .map(({ topic }) => topic),
    mentioned: Array.from(new Set(entries.flatMap((own) => [...own])), texts.textOf),
  };
}

const NONE = new Int32Array();

/** A function that says of a term whether it is one of the names of some entries; by the numbers of texts. */
function whoseNames({ entries }: Glossary, { numberOf, textOf }: TextNumbers) {
  const named = entries.flatMap(({ name, aliases, acronyms }) => {
    return [name, ...aliases, ...acronyms].map((each) => ({ folded: fold(each), entry: numberOf(name) }));
  });
  const byName = groupBy(named, ({ folded }) => folded);
  const entriesCalled = memoize((term: number) => byName.get(fold(textOf(term))) ?? []);
  return (term: number, own: Int32Array): boolean => entriesCalled(term).some(({ entry }) => own.includes(entry));
}

/** Each once, whatever the number of names by which the report speaks of it. */
function thingsIn(
  bold: Int32Array,
  entries: Int32Array,
  keyOf: Int32Array,
  isNameOf: ReturnType<typeof whoseNames>,
): readonly number[] {
  const byKey = new Map<number, number>();
  for (const term of bold) if (!isNameOf(term, entries)) byKey.set(keyOf[term] ?? 0, term);
  for (const name of entries) byKey.set(keyOf[name] ?? 0, name);
  return [...byKey.values()];
}

/** @param all number of reports. */
function topicOf({ reports, named }: NameUses, name: string, all: number) {
  return {
    topic: { id: stableId(fold(name)), name, reports } satisfies Topic,
    named,
    /** What it tells in all reports together: what every one has tells nothing. */
    worth: reports * Math.log((all + 1) / reports),
    length: words(name).length,
  };
}

type Found = Readonly<ReturnType<typeof topicOf>>;

function compareTopics(a: Found, b: Found): number {
  return b.named - a.named || b.worth - a.worth || b.length - a.length || compareText(a.topic.name, b.topic.name);
}
