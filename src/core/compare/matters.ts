import { maxBy, sumBy, uniqBy } from 'es-toolkit';
import type { Point } from '../answer/digest.ts';
import { highlight } from '../quote/for-question.ts';
import { quoteLine } from '../quote/quote.ts';
import { blocksText } from '../report/parsed-report.ts';
import type { Passage } from '../report/report.ts';
import { analyze } from '../text/analyze.ts';
import type { Shared } from './comparison.ts';
import type { Side, WeighedPassage } from './weigh-terms.ts';

/** More are not read. */
const MOST_SHARED = 5;
const MOST_POINTS = 4;
/** What tells less than this share of the best is there by the way. */
const LEAST_OF_BEST = 0.15;
/** Words of a title. */
const SHOWN_WORDS = 3;
/** A point is one line of a report, seldom longer. */
const POINT_CHARACTERS = 280;

/**
 * What two subjects both speak of: each time the most telling word that none of those before has told, with the line of each
 * side that says most about it.
 */
export function sharedMatters(left: Side, right: Side): readonly Shared[] {
  const common = commonWorths(left, right);
  const found: Shared[] = [];
  const told = new Set<string>();
  const shown = new Set<Passage>();
  let least = 0;
  for (const [term, worth] of [...common].toSorted(([, a], [, b]) => b - a)) {
    if (found.length === MOST_SHARED || worth < least) break;
    const pair = told.has(term) ? [] : pairFor(term, left, right, common, shown);
    const lines = uniqBy(pair, ({ passage }) => passage.id).map((each) => lineOf(each, worthIn(common, told, term)));
    const both = intersectionOf(lines.map(termsIn)).filter((each) => common.has(each));
    if (!both.includes(term)) continue;
    if (found.length === 0) least = worth * LEAST_OF_BEST;
    for (const each of both) told.add(each);
    for (const { passage } of pair) shown.add(passage);
    const others = both.filter((each) => each !== term);
    const titled = [term, ...mostTelling(common, others)].slice(0, SHOWN_WORDS);
    const words = titled.map((each) => left.written.get(each) ?? each);
    found.push({ words, points: lines.map((line) => inBold(line, titled)) });
  }
  return found;
}

function commonWorths(left: Side, right: Side): ReadonlyMap<string, number> {
  return new Map(
    [...left.worths].flatMap(([term, worth]) => {
      const other = right.worths.get(term);
      return other === undefined ? [] : [[term, Math.min(worth, other)] as const];
    }),
  );
}

function intersectionOf([first = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  return first.filter((each) => others.every((other) => other.includes(each)));
}

/** The passage of each side that says most about a term, that of the other side in the words of the first; [] for none. */
function pairFor(
  term: string,
  left: Side,
  right: Side,
  common: ReadonlyMap<string, number>,
  shown: ReadonlySet<Passage>,
): readonly WeighedPassage[] {
  const holds = ({ passage, terms }: WeighedPassage) => terms.has(term) && !shown.has(passage);
  const one = maxBy(left.passages.filter(holds), ({ terms, factor }) => (terms.get(term) ?? 0) * factor);
  if (one === undefined) return [];
  const other = maxBy(right.passages.filter(holds), ({ terms, factor }) => {
    const both = [...terms.keys()].filter((each) => one.terms.has(each));
    const alike = sumBy(both, (each) => common.get(each) ?? 0) / (1 + Math.log2(1 + terms.size));
    return ((terms.get(term) ?? 0) + alike) * factor;
  });
  // What two events were meant for and how they felt is said of any event.
  return other === undefined || (one.factor < 1 && other.factor < 1) ? [] : [one, other];
}

/**
 * What one side speaks of and the other does not: no word of the other is set in bold. Without another side what it says at
 * all.
 * @param told ids of passages that are shown already.
 */
export function onlyPoints(own: Side, other: Side | undefined, told: ReadonlySet<string>): readonly Point[] {
  const only = new Map([...own.worths].filter(([term]) => other?.spoken.has(term) !== true));
  const points: Point[] = [];
  const said = new Set<string>();
  let least = 0;
  const rest = new Set(own.passages.filter(({ passage }) => !told.has(passage.id)));
  while (points.length < MOST_POINTS) {
    const worth = ({ terms, factor }: WeighedPassage) => {
      const telling = [...terms.keys()].flatMap((term) => (said.has(term) ? [] : (only.get(term) ?? [])));
      return factor * sumBy(telling.toSorted((a, b) => b - a).slice(0, SHOWN_WORDS), (each) => each);
    };
    const best = maxBy([...rest], worth);
    if (best === undefined || worth(best) <= least) break;
    if (points.length === 0) least = worth(best) * LEAST_OF_BEST;
    rest.delete(best);
    const line = lineOf(best, worthIn(only, said));
    const news = termsIn(line).filter((term) => only.has(term) && !said.has(term));
    for (const term of news) said.add(term);
    // What a heading alone says is no line to quote.
    if (news.length > 0) points.push(other === undefined ? line : inBold(line, mostTelling(only, news)));
  }
  return points;
}

/** What terms are worth that were not told before; far more where it is about this one. */
function worthIn(worths: ReadonlyMap<string, number>, told: ReadonlySet<string>, about?: string) {
  return (term: string): number => (told.has(term) ? 0 : (worths.get(term) ?? 0)) + (term === about ? ABOUT : 0);
}

const ABOUT = 1_000;

/** The line of a passage that is worth most; code is nothing that is said. */
function lineOf({ passage }: WeighedPassage, value: (term: string) => number): Point {
  const worth = (texts: readonly string[]) => sumBy(termsOf(texts.join('\n'), passage), value);
  const prose = passage.blocks.filter(({ kind }) => kind !== 'code');
  return { passage, quote: quoteLine(prose, worth, POINT_CHARACTERS), reports: 1 };
}

/** So that a reader sees at once what is meant. */
function inBold({ passage, quote, reports }: Point, terms: readonly string[]): Point {
  const blocks = highlight(quote.blocks, new Set(terms), passage.report.textLanguage);
  return { passage, quote: { ...quote, blocks }, reports };
}

/** As many words in bold still tell something. */
const MOST_BOLD = 5;

function mostTelling(worths: ReadonlyMap<string, number>, terms: readonly string[]): readonly string[] {
  return terms.toSorted((a, b) => (worths.get(b) ?? 0) - (worths.get(a) ?? 0)).slice(0, MOST_BOLD);
}

function termsIn({ passage, quote }: Point): readonly string[] {
  return termsOf(blocksText(quote.blocks), passage);
}

function termsOf(text: string, { report }: Passage): readonly string[] {
  return [...new Set(analyze(text, report.textLanguage).map(({ term }) => term))];
}
