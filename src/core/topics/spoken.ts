import { uniq } from 'es-toolkit';
import type { Glossary } from '../glossary/glossary.ts';
import { type Report, reportText } from '../report/report.ts';
import { type ReadWords, readWords } from '../text/known-words.ts';
import type { TextNumbers } from '../text/text-numbers.ts';
import { mentions } from './mentions.ts';
import { nameKey } from './name-key.ts';
import { boldTerms, termsIn } from './telling-terms.ts';

/** What some reports speak of, whatever the others say: numbers of texts. Plain data. */
export interface Spoken {
  readonly reports: readonly SpokenInReport[];
  /** All names and terms, each once. */
  readonly names: Int32Array;
  /** The key of each, see `nameKey`. */
  readonly keys: Int32Array;
}

export interface SpokenInReport {
  /** Names of the glossary's entries that it names. */
  readonly entries: Int32Array;
  /** What its author set in bold as a term of its own. */
  readonly bold: Int32Array;
  /** See `termsIn`. */
  readonly terms: Int32Array;
}

/** @param whole with all fields. */
export function spokenIn(
  reports: readonly Report[],
  whole: Glossary,
  texts: TextNumbers,
  read: ReadWords = readWords,
): Spoken {
  const spoken = reports.map((report): SpokenInReport => {
    const { sections, isIndex } = report;
    return {
      entries: texts.numbersOf(mentions(reportText(report), whole, read).map(({ name }) => name)),
      bold: texts.numbersOf(isIndex ? [] : uniq(sections.flatMap(({ blocks }) => boldTerms(blocks)))),
      terms: texts.numbersOf(isIndex ? [] : termsIn(report, read)),
    };
  });
  const names = new Set<number>();
  for (const own of spoken) for (const all of Object.values(own)) for (const name of all) names.add(name);
  return {
    reports: spoken,
    names: Int32Array.from(names),
    keys: Int32Array.from(names, (name) => texts.numberOf(nameKey(texts.textOf(name)))),
  };
}

/** By the number of a name or term that of its key. @param size how many texts there are */
export function keysOf(parts: readonly Spoken[], size: number): Int32Array {
  const all = new Int32Array(size);
  for (const { names, keys } of parts) {
    for (let at = 0; at < names.length; at += 1) all[names[at] ?? 0] = keys[at] ?? 0;
  }
  return all;
}
