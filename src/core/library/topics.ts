import { memoize, orderBy, partition, uniq } from 'es-toolkit';
import { fieldsInUse, glossaryOf } from '../glossary/fields.ts';
import type { Form, Glossary, GlossaryEntry } from '../glossary/glossary.ts';
import { countReports, type Report, reportText } from '../report/report.ts';
import { stableId } from '../report/stable-id.ts';
import { analyze, type Token } from '../text/analyze.ts';
import { groupBy } from '../text/group-by.ts';
import type { ReadWords } from '../text/known-words.ts';
import { fold, stem, words } from '../text/words.ts';
import { boldTerms, termsIn } from './telling-terms.ts';

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

/** What one report speaks of, whatever the others say. Plain data. */
export interface Spoken {
  /** Names of the glossary's entries that it names. */
  readonly entries: readonly string[];
  /** What its author set in bold as a term of its own. */
  readonly bold: readonly string[];
  /** See `termsIn`. */
  readonly terms: readonly string[];
}

/** @param whole with all fields. */
export function spokenIn(report: Report, whole: Glossary, read?: ReadWords): Spoken {
  const entries = mentions(reportText(report), whole, read).map(({ name }) => name);
  if (report.isIndex) return { entries, bold: [], terms: [] };
  return {
    entries,
    bold: uniq(report.sections.flatMap(({ blocks }) => boldTerms(blocks))),
    terms: termsIn(report, read),
  };
}

/** @param spoken what each of the reports speaks of. */
export function findTopics(
  reports: readonly Report[],
  whole: Glossary,
  spoken: readonly Spoken[] = reports.map((report) => spokenIn(report, whole)),
): Topics {
  const known = new Map(whole.entries.map((entry) => [entry.name, entry]));
  const all = reports.map((report, number) => {
    const { entries = [], bold = [], terms = [] } = spoken[number] ?? {};
    return { report, bold, terms, entries: entries.flatMap((name) => known.get(name) ?? []) };
  });
  const fields = fieldsInUse(all.flatMap(({ report, entries }) => (report.isIndex ? [] : [entries])));
  const glossary = glossaryOf(whole, fields);
  const counting = new Set(glossary.entries);
  const read = all.map((each) => ({ ...each, entries: each.entries.filter((entry) => counting.has(entry)) }));
  const official = new Set(glossary.entries.map(({ name }) => name));
  const keyOf = memoize(nameKey);
  const uses = read.flatMap(({ report, bold, terms, entries }): readonly Use[] =>
    report.isIndex
      ? []
      : [
          ...namesIn(bold, entries, keyOf).map((name) => ({ name, report, isNamed: true })),
          ...terms.map((name) => ({ name, report, isNamed: false })),
        ],
  );
  const count = countReports(reports);
  const topics = [...groupBy(uses, ({ name }) => keyOf(name)).values()].map((own) => topicOf(own, official, count));
  const sorted = orderBy(
    topics,
    ['named', 'worth', ({ topic }) => words(topic.name).length, ({ topic }) => topic.name],
    ['desc', 'desc', 'desc', 'asc'],
  );
  return {
    fields,
    topics: sorted.map(({ topic }) => topic),
    mentioned: uniq(read.flatMap(({ entries }) => entries.map(({ name }) => name))),
  };
}

/** A name as a report has it. */
interface Use {
  readonly name: string;
  readonly report: Report;
  /** Whether glossary or author call it a thing, and no text merely speaks of it. */
  readonly isNamed: boolean;
}

/** @param all number of reports. */
function topicOf(uses: readonly Use[], official: ReadonlySet<string>, all: number) {
  const named = uses.filter(({ isNamed }) => isNamed);
  const name = bestOf(
    (named.length > 0 ? named : uses).map((use) => use.name),
    official,
  );
  const reports = countReports(uses.map(({ report }) => report));
  return {
    topic: { id: stableId(fold(name)), name, reports } satisfies Topic,
    /** How many reports call it a thing. */
    named: countReports(named.map(({ report }) => report)),
    /** What it tells in all reports together: what every one has tells nothing. */
    worth: reports * Math.log((all + 1) / reports),
  };
}

const VENDOR = /^(?:amazon|aws|apache|google|hashicorp|microsoft) /;

/** "Lambda", "AWS Lambda" and "AWS Lambdas" are one topic: names that differ by the maker or by an ending. */
export function nameKey(name: string): string {
  return words(fold(name).replace(VENDOR, '')).map(stem).join(' ');
}

/** As the glossary writes it, else as most reports do; the first of these. */
function bestOf(names: readonly string[], official: ReadonlySet<string>): string {
  const counted = [...groupBy(names, (name) => name).values()].toSorted((a, b) => b.length - a.length);
  return names.find((name) => official.has(name)) ?? counted[0]?.[0] ?? '';
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

/** The entries that a text names, in the order of the glossary. An acronym counts in its own capitals only. */
export function mentions(text: string, glossary: Glossary, read?: ReadWords): readonly GlossaryEntry[] {
  const tokens = analyze(text, 'en', read);
  const found = new Set<GlossaryEntry>();
  for (const [index, { term }] of tokens.entries()) {
    for (const form of glossary.namesBeginningWith(term)) {
      if (isNamedAt(form, tokens, index)) found.add(form.entry);
    }
  }
  return glossary.entries.filter((entry) => found.has(entry));
}

function isNamedAt({ kind, entry, text, terms }: Form, tokens: readonly Token[], index: number): boolean {
  if (!terms.every((term, offset) => tokens[index + offset]?.term === term)) return false;
  const written = tokens.slice(index, index + terms.length).map(({ word }) => word);
  // "REST" and "SAM" are names in capitals only; "Glue" and "Spark" where they are written as names.
  if (kind === 'acronym' || !/\p{Ll}/u.test(text)) return words(text).join(' ') === written.join(' ');
  return entry.kind === 'term' || terms.length > 1 || /\p{Lu}/u.test(written[0] ?? '');
}

/**
 * Topics whose name holds all that was typed, in their order: those that hold it with its tone marks first, and those of which a word
 * begins so.
 */
export function matchTopics({ topics }: Pick<Topics, 'topics'>, typed: string): readonly Topic[] {
  const typedWords = words(fold(typed));
  const [first = ''] = words(typed.toLowerCase());
  const found = topics.filter(({ name }) => typedWords.every((word) => fold(name).includes(word)));
  const begins = ({ name }: Topic) => ` ${words(name.toLowerCase()).join(' ')}`;
  const [begun, others] = partition(found, (topic) => fold(begins(topic)).includes(` ${fold(first)}`));
  const [marked, plain] = partition(begun, (topic) => begins(topic).includes(` ${first}`));
  return [...marked, ...plain, ...others];
}

/** The topic that is called so, in whatever form or by another of its names: "CDK" for "AWS Cloud Development Kit". */
export function topicCalled(
  asked: string,
  { topics }: Pick<Topics, 'topics'>,
  { entries }: Glossary,
): Topic | undefined {
  const key = nameKey(asked);
  const folded = fold(asked.trim());
  const isCalled = ({ name, aliases, acronyms }: GlossaryEntry) =>
    [name, ...aliases, ...acronyms].some((each) => fold(each).replace(VENDOR, '') === folded.replace(VENDOR, ''));
  const names = new Set(entries.filter(isCalled).map(({ name }) => name));
  const isAlike = ({ name }: Topic) => fold(name).includes(key.slice(0, LEAST_ALIKE)) && nameKey(name) === key;
  return topics.find(({ name }) => names.has(name)) ?? topics.find(isAlike);
}

/** Names that differ in their first letters have other keys. */
const LEAST_ALIKE = 3;

/** The topic with this id or name. */
export function findTopic({ topics }: Pick<Topics, 'topics'>, asked: string): Topic | undefined {
  return topics.find(({ id }) => id === asked) ?? topics.find(({ name }) => fold(name) === fold(asked));
}
