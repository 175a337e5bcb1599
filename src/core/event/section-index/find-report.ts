import { nearWords } from '../names/near-words.ts';
import { type Compared, fit } from './entry-fit.ts';

/** Finds what fits an entry best, besides `linked`, with how well it does, 0 to 1: what shares no word never does. */
export type FindBest<Report> = (
  entry: Compared,
  linked: Report | undefined,
) => { readonly report: Report; readonly score: number } | undefined;

/** @param entries all that will be asked for */
export function createFindBest<Report extends Compared>(
  reports: readonly Report[],
  entries: readonly Compared[],
): FindBest<Report> {
  const words = [...new Set([...reports, ...entries].flatMap(wordsOf))];
  const numbers = new Map(words.map((word, number) => [word, number]));
  const near = nearWords(words);
  const lists = invert(reports);
  return (entry, linked) => {
    const spellings = wordsOf(entry).flatMap((word) => {
      const others = near.get(numbers.get(word) ?? -1) ?? [];
      return [word, ...[...others].flatMap((other) => words[other] ?? [])];
    });
    const found = new Set<number>();
    // What few reports share tells them from others.
    for (const list of [...seriesOf(entry), ...spellings].map((key) => lists.get(key) ?? []).toSorted(byLength)) {
      if (found.size > MOST_COMPARED) break;
      for (const place of list) found.add(place);
    }
    return [...found]
      .toSorted((a, b) => a - b)
      .flatMap((place) => reports[place] ?? [])
      .filter((report) => report !== linked)
      .map((report) => ({ report, score: fit(entry, report) }))
      .toSorted((a, b) => b.score - a.score)[0];
  };
}

const MOST_COMPARED = 200;

function invert(reports: readonly Compared[]): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, number[]>();
  for (const [place, report] of reports.entries()) {
    for (const key of new Set([...seriesOf(report), ...wordsOf(report)])) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [place]);
      else list.push(place);
    }
  }
  return lists;
}

function wordsOf({ names }: Compared): readonly string[] {
  return names.flatMap(({ words: [words = []] }) => words);
}

function seriesOf({ names }: Compared): readonly string[] {
  return names.flatMap(({ series }) => (series === undefined ? [] : [`series ${series}`]));
}

function byLength(one: readonly number[], other: readonly number[]): number {
  return one.length - other.length;
}
