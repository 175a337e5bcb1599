import { maxBy } from 'es-toolkit';
import { isIndexName, readFileName } from '../../report/file-name.ts';
import { groupBy } from '../../text/group-by.ts';
import type { ReportRef } from '../event.ts';
import { nearWords } from '../names/same-word.ts';
import { type Compared, fit } from './entry-fit.ts';
import { type IndexEntry, numberOf } from './index-entries.ts';

/** Finds the report that an entry's link names, or else its number. */
export function createFindLinked<Report extends ReportRef>(
  reports: readonly Report[],
): (entry: IndexEntry) => Report | undefined {
  const byFolder = groupBy(reports, folderOf);
  const byNumber = groupBy(reports, (report) => numberOf(folderOf(report)));
  const only = (found: readonly Report[] = []) => (found.length === 1 ? found[0] : undefined);
  return ({ target, number }) =>
    (target === undefined ? undefined : only(byFolder.get(lastPart(target)))) ??
    (number === undefined ? undefined : only(byNumber.get(number)));
}

/**
 * Finds what fits an entry best, besides `linked`, with how well it does, 0 to 1: what shares no word never does.
 * @param entries all that will be asked for
 */
export function createFindBest<Report extends Compared>(reports: readonly Report[], entries: readonly Compared[]) {
  const words = [...new Set([...reports, ...entries].flatMap(wordsOf))];
  const numbers = new Map(words.map((word, number) => [word, number]));
  const near = nearWords(words);
  const keys = reports.flatMap((report, place) => {
    return [...new Set([...seriesOf(report), ...wordsOf(report)])].map((key) => ({ key, place }));
  });
  const sharing = groupBy(keys, ({ key }) => key);
  return (entry: Compared, linked: Report | undefined) => {
    const spellings = wordsOf(entry).flatMap((word) => {
      const others = near.get(numbers.get(word) ?? -1) ?? [];
      return [word, ...[...others].flatMap((other) => words[other] ?? [])];
    });
    const lists = [...seriesOf(entry), ...spellings].map((key) => sharing.get(key) ?? []);
    const found = new Set<number>();
    // What few reports share tells them from others.
    for (const list of lists.toSorted((a, b) => a.length - b.length)) {
      if (found.size > MOST_COMPARED) break;
      for (const { place } of list) found.add(place);
    }
    const others = [...found].toSorted((a, b) => a - b).flatMap((place) => reports[place] ?? []);
    const compared = others
      .filter((report) => report !== linked)
      .map((report) => ({ report, score: fit(entry, report) }));
    return maxBy(compared, ({ score }) => score);
  };
}

const MOST_COMPARED = 200;

function wordsOf({ names }: Compared): readonly string[] {
  return names.flatMap(({ words: [words = []] }) => words);
}

function seriesOf({ names }: Compared): readonly string[] {
  return names.flatMap(({ series }) => (series === undefined ? [] : [`series ${series}`]));
}

function lastPart(target: string): string {
  const path = target.toLowerCase().replace(/(?<!\/)\/*(?:[?#].*)?$/u, '');
  return path.split('/').at(-1) ?? '';
}

/** What a link to it ends in: the name of its folder, or of the file where that is no folder's page. */
function folderOf({ file }: ReportRef): string {
  const name = readFileName(file.toLowerCase());
  return isIndexName(name) ? (name.folder.split('/').at(-2) ?? '') : name.name;
}
