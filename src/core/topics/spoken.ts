import { uniq } from 'es-toolkit';
import type { Glossary } from '../glossary/glossary.ts';
import { startsOf } from '../index/count-terms.ts';
import { type Report, reportText } from '../report/report.ts';
import type { ReadWords } from '../text/known-words.ts';
import { mentions } from './mentions.ts';
import { nameKey } from './name-key.ts';
import { boldTerms, termsIn } from './telling-terms.ts';

/** What some reports speak of, whatever the others say. Plain data. */
export interface Spoken {
  readonly reports: readonly SpokenInReport[];
  /** The terms of all these reports, each once; see `termsIn`. */
  readonly terms: readonly string[];
  /** See `nameKey`. */
  readonly keys: readonly string[];
  /** For each report, one behind the other, the places of its terms among these: those of report i from `starts[i]` to `starts[i + 1]`. */
  readonly places: Int32Array;
  readonly starts: Int32Array;
}

export interface SpokenInReport {
  /** Names of the glossary's entries that it names. */
  readonly entries: readonly string[];
  /** What its author set in bold as a term of its own. */
  readonly bold: readonly string[];
}

/** @param whole with all fields. */
export function spokenIn(reports: readonly Report[], whole: Glossary, read?: ReadWords): Spoken {
  const places = new Map<string, number>();
  const placeOf = (term: string): number => {
    const place = places.get(term) ?? places.size;
    if (place === places.size) places.set(term, place);
    return place;
  };
  const own = reports.map((report) => (report.isIndex ? [] : termsIn(report, read).map(placeOf)));
  const terms = [...places.keys()];
  return {
    reports: reports.map((report) => ({
      entries: mentions(reportText(report), whole, read).map(({ name }) => name),
      bold: report.isIndex ? [] : uniq(report.sections.flatMap(({ blocks }) => boldTerms(blocks))),
    })),
    terms,
    keys: terms.map(nameKey),
    places: Int32Array.from(own.flat()),
    starts: startsOf(Int32Array.from(own, ({ length }) => length)),
  };
}
