import { orderBy, uniq } from 'es-toolkit';
import type { Form, Glossary, GlossaryEntry } from '../glossary/glossary.ts';
import { type Block, spansText } from '../report/parsed-report.ts';
import { type Report, reportText } from '../report/report.ts';
import { stableId } from '../report/stable-id.ts';
import { analyze, type Token } from '../text/analyze.ts';
import { groupBy } from '../text/group-by.ts';
import { fold, stem, words } from '../text/words.ts';

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
  /** What the glossary has a name for, and what authors set in bold as a term of its own. The most covered first. */
  readonly topics: readonly Topic[];
  /** Names of the glossary's entries that some report names, if only in a list of reports. */
  readonly mentioned: readonly string[];
}

export function findTopics(reports: readonly Report[], glossary: Glossary): Topics {
  const read = reports.map((report) => ({ report, entries: mentions(reportText(report), glossary) }));
  const named = read.flatMap(({ report, entries }) => (report.isIndex ? [] : namesIn(report, entries)));
  const official = new Set(glossary.entries.map(({ name }) => name));
  const topics = [...groupBy(named, keyOf).values()].map((names): Topic => {
    const name = bestOf(names, official);
    return { id: stableId(fold(name)), name, reports: names.length };
  });
  return {
    topics: orderBy(topics, ['reports', 'name'], ['desc', 'asc']),
    mentioned: uniq(read.flatMap(({ entries }) => entries.map(({ name }) => name))),
  };
}

const VENDOR = /^(?:amazon|aws|apache|google|hashicorp|microsoft) /;

/** "Lambda", "AWS Lambda" and "AWS Lambdas" are one topic: names that differ by the maker or by an ending. */
function keyOf(name: string): string {
  return words(fold(name).replace(VENDOR, '')).map(stem).join(' ');
}

/** As the glossary writes it, else as most reports do; the first of these. */
function bestOf(names: readonly string[], official: ReadonlySet<string>): string {
  const counted = [...groupBy(names, (name) => name).values()].toSorted((a, b) => b.length - a.length);
  return names.find((name) => official.has(name)) ?? counted[0]?.[0] ?? '';
}

/** Each name once, whatever the number of times that the report speaks of it. */
function namesIn({ sections }: Report, entries: readonly GlossaryEntry[]): readonly string[] {
  const known = new Set(entries.flatMap(({ name, aliases, acronyms }) => [name, ...aliases, ...acronyms]).map(fold));
  const bold = sections.flatMap(({ blocks }) => boldTerms(blocks)).filter((term) => !known.has(fold(term)));
  const byKey = new Map([...bold, ...entries.map(({ name }) => name)].map((name) => [keyOf(name), name]));
  return [...byKey.values()];
}

/** The entries that a text names, in the order of the glossary. An acronym counts in its own capitals only. */
function mentions(text: string, glossary: Glossary): readonly GlossaryEntry[] {
  const tokens = analyze(text, 'en');
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

/** A term is a short name, not a sentence. */
const MAX_WORDS = 4;
const MAX_CHARACTERS = 40;

/** What an author set in bold as a term: not a label ("Date:"), not a whole line, not a figure. */
export function boldTerms(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(({ spans }) => {
    const whole = spansText(spans);
    return spans
      .filter(({ strong, text }) => strong === true && text.trim() !== whole.trim())
      .map(({ text }) => text.trim().replace(/[.,;]$/u, ''))
      .filter(isTerm);
  });
}

function isTerm(text: string): boolean {
  const count = words(text).length;
  const isName = /^[\p{Lu}\p{N}]/u.test(text) && /\p{L}{2}/u.test(text);
  return isName && count > 0 && count <= MAX_WORDS && text.length <= MAX_CHARACTERS && !/[:?!(),"“”–—]/u.test(text);
}

/** Topics whose name holds all the words that were typed, the most covered first. */
export function matchTopics({ topics }: Pick<Topics, 'topics'>, typed: string): readonly Topic[] {
  const typedWords = fold(typed).split(/\s+/u);
  return topics.filter(({ name }) => typedWords.every((word) => fold(name).includes(word)));
}

/** The topic with this id or name. */
export function findTopic({ topics }: Pick<Topics, 'topics'>, asked: string): Topic | undefined {
  return topics.find(({ id }) => id === asked) ?? topics.find(({ name }) => fold(name) === fold(asked));
}
