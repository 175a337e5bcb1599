import { memoize, uniq } from 'es-toolkit';
import { fieldsInUse, glossaryOf } from '../glossary/fields.ts';
import type { Glossary, GlossaryEntry } from '../glossary/glossary.ts';
import { countReports, type Report } from '../report/report.ts';
import { stableId } from '../report/stable-id.ts';
import { createTextNumbers } from '../text/text-numbers.ts';
import { compareText, fold, words } from '../text/words.ts';
import { countUses, type NameUses } from './count-uses.ts';
import { nameKey } from './name-key.ts';
import { type Spoken, spokenIn } from './spoken.ts';

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
  const counting = new Set(glossary.entries);
  const entries = named.map((own) => own.filter((entry) => counting.has(entry)));
  const keyOf = memoize(nameKey);
  const things = spoken.map(({ bold }, number) => {
    if (reports[number]?.isIndex === true) return [];
    return texts.numbersOf(namesIn([...bold].map(texts.textOf), entries[number] ?? [], keyOf));
  });
  const official = new Set(glossary.entries.map(({ name }) => texts.numberOf(name)));
  const all = countReports(reports);
  return {
    fields,
    topics: countUses(reports, things, parts, texts.size())
      .map((uses) => topicOf(uses, texts.textOf(bestOf(uses, official)), all))
      .sort(compareTopics)
      .map(({ topic }) => topic),
    mentioned: uniq(entries.flat().map(({ name }) => name)),
  };
}

/** Each name once, whatever the number of times that the report speaks of it. */
function namesIn(
  bold: readonly string[],
  entries: readonly GlossaryEntry[],
  keyOf: (name: string) => string,
): readonly string[] {
  const known = new Set(entries.flatMap(({ name, aliases, acronyms }) => [name, ...aliases, ...acronyms]).map(fold));
  const own = bold.filter((term) => !known.has(fold(term)));
  const byKey = new Map([...own, ...entries.map(({ name }) => name)].map((name) => [keyOf(name), name]));
  return [...byKey.values()];
}

/** As the glossary writes it, else as most reports do; the first of these. */
function bestOf({ names }: NameUses, official: ReadonlySet<number>): number {
  let best = names[0];
  for (const each of names) {
    if (official.has(each.name)) return each.name;
    if (best === undefined || each.uses > best.uses) best = each;
  }
  return best?.name ?? -1;
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
