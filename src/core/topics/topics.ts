import type { GlossaryEntry } from '../glossary/entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Library } from '../library/library.ts';
import type { Report } from '../report/passage.ts';
import { blocksText } from '../report/report.ts';
import { stableId } from '../report/stable-id.ts';
import { fold } from '../text/fold.ts';
import { groupBy } from '../text/group-by.ts';
import { stem } from '../text/stem.ts';
import { words } from '../text/words.ts';
import { boldTerms } from './bold-terms.ts';
import { mentions } from './mentions.ts';

/** Something that reports speak of. */
export interface Topic {
  /** Stable over restarts. At most 13 characters of [0-9a-z]. */
  readonly id: string;
  readonly name: string;
  /** Number of reports that mention it; a report and its translation are two. */
  readonly reports: number;
}

/**
 * The topics of all reports: what the glossary has a name for, and what authors set in bold as a term of its own. The
 * most covered first.
 */
export function findTopics(reports: readonly Report[], glossary: Glossary): readonly Topic[] {
  const named = reports.filter(({ isIndex }) => !isIndex).flatMap((report) => namesIn(report, glossary));
  const official = new Set(glossary.entries.map(({ name }) => name));
  return [...groupBy(named, keyOf)]
    .map(([, names]) => topicOf(bestOf(names, official), names.length))
    .toSorted((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : 1));
}

function topicOf(name: string, reports: number): Topic {
  return { id: stableId(fold(name)), name, reports };
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
function namesIn(report: Report, glossary: Glossary): readonly string[] {
  const entries = mentions(textOf(report), glossary);
  const known = new Set(entries.flatMap(({ name, aliases, acronyms }) => [name, ...aliases, ...acronyms]).map(fold));
  const bold = report.sections.flatMap(({ blocks }) => boldTerms(blocks)).filter((term) => !known.has(fold(term)));
  const byKey = new Map([...bold, ...entries.map(({ name }) => name)].map((name) => [keyOf(name), name]));
  return [...byKey.values()];
}

/** Every entry of the glossary that some report names. */
export function findMentioned(reports: readonly Report[], glossary: Glossary): ReadonlySet<GlossaryEntry> {
  return new Set(reports.flatMap((report) => mentions(textOf(report), glossary)));
}

function textOf({ sections }: Report): string {
  return sections.map(({ heading, blocks }) => `${heading}\n${blocksText(blocks)}`).join('\n');
}

/** Topics whose name holds all the words that were typed, the most covered first. */
export function matchTopics({ topics }: Library, typed: string): readonly Topic[] {
  const typedWords = fold(typed).split(/\s+/u);
  return topics.filter(({ name }) => typedWords.every((word) => fold(name).includes(word)));
}

/** The topic with this id or name. */
export function findTopic({ topics }: Library, asked: string): Topic | undefined {
  return topics.find(({ id }) => id === asked) ?? topics.find(({ name }) => fold(name) === fold(asked));
}
