import { fieldsInUse, glossaryOf } from '../glossary/fields.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { countReports, type Report } from '../report/report.ts';
import { createTextNumbers, type TextNumbers } from '../text/text-numbers.ts';
import { countUses } from './count-uses.ts';
import { createKnownTopics, type KnownTopics, type Topic } from './known-topics.ts';
import { keysOf, type Spoken, spokenIn } from './spoken.ts';
import { thingsIn, whoseNames } from './things.ts';

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
  return createFindTopics(whole, texts)(reports, parts);
}

/** A function that finds the topics of one library after the other. */
export function createFindTopics(whole: Glossary, texts: TextNumbers, topics: KnownTopics = createKnownTopics(texts)) {
  const known = new Map(whole.entries.map((entry) => [texts.numberOf(entry.name), entry]));
  return (reports: readonly Report[], parts: readonly Spoken[]): Topics => {
    const spoken = parts.flatMap((part) => part.reports);
    const named = spoken.map(({ entries }) => Array.from(entries).flatMap((name) => known.get(name) ?? []));
    const fields = fieldsInUse(named.filter((_, number) => reports[number]?.isIndex === false));
    const glossary = glossaryOf(whole, fields);
    const official = new Set(glossary.entries.map(({ name }) => texts.numberOf(name)));
    const entries = spoken.map((own) => own.entries.filter((name) => official.has(name)));
    const keyOf = keysOf(parts, texts.size());
    const isNameOf = whoseNames(glossary, texts);
    const things = spoken.map(({ bold }, number) => {
      return reports[number]?.isIndex === true ? [] : thingsIn(bold, entries[number] ?? NONE, keyOf, isNameOf);
    });
    return {
      fields,
      topics: topics.list(countUses(reports, things, parts, keyOf, official), countReports(reports)),
      mentioned: Array.from(new Set(entries.flatMap((own) => Array.from(own))), texts.textOf),
    };
  };
}

const NONE = new Int32Array();
