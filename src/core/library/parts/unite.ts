import type { Glossary } from '../../glossary/glossary.ts';
import { termTable } from '../../index/compile-index.ts';
import { compileWords } from '../../index/compile-words.ts';
import { startsOf } from '../../index/count-terms.ts';
import { uniteHeadings } from '../../index/headings.ts';
import type { Joins } from '../../index/joins.ts';
import { placesOf } from '../../index/places.ts';
import type { TermTable } from '../../index/term-table.ts';
import type { Role } from '../../pack/roles.ts';
import { twinNumbers } from '../../pack/twin-passages.ts';
import type { Passage } from '../../report/report.ts';
import type { TextNumbers } from '../../text/text-numbers.ts';
import type { KnownTopics } from '../../topics/known-topics.ts';
import { createFindTopics } from '../../topics/topics.ts';
import type { LibraryData } from '../library-data.ts';
import type { ReadReports } from '../reports.ts';
import { type Beside, type BesideParts, type Both, type IndexPieces, indexTerms } from './beside.ts';
import { type CurrentPart, copiesOf, type KnownIndex, piecesOf } from './known-index.ts';
import { type LibraryPart, passagesOf } from './part.ts';

/** All that a library is put together of. */
export interface MadeOf {
  readonly read: ReadReports;
  readonly joins: Joins;
  /** Of all reports, in their order. */
  readonly parts: readonly CurrentPart[];
  /** See `piecesOf`. */
  readonly pieces: IndexPieces;
  /** Of the library before. */
  readonly last?: KnownIndex | undefined;
}

/** What of these parts is put together beside the rest. @param last of the library before */
export function besideParts(
  parts: readonly CurrentPart[],
  { size }: TextNumbers,
  last: KnownIndex | undefined,
): BesideParts {
  const pieces = piecesOf(parts, last);
  return { pieces, copies: copiesOf(parts, pieces, last), texts: size() };
}

/** A library without what is put together beside it. */
export type WithoutBeside = Omit<LibraryData, 'copyOf' | 'passageIndex' | 'reportIndex'>;

/** A library that lacks what is put together beside it. */
export interface United {
  readonly data: WithoutBeside;
  /** The texts of the terms of both indexes. */
  readonly tables: Both<TermTable>;
}

type FromBeside = Omit<LibraryData, keyof WithoutBeside>;

/** What was put together beside the rest, with its terms. */
export function withTerms(
  { copyOf, passageIndex, reportIndex }: Beside,
  { passages, reports }: United['tables'],
): FromBeside {
  return {
    copyOf,
    passageIndex: { ...passageIndex, terms: passages },
    reportIndex: { ...reportIndex, terms: reports },
  };
}

/** A library of which a part is still put together elsewhere. */
export interface Compiled {
  readonly data: WithoutBeside;
  readonly beside: Promise<FromBeside>;
}

/**
 * A function that puts a library together, but for what is put together beside it. It remembers what it can use for the next.
 * @param texts those that the parts give numbers of
 */
export function createUnite(glossary: Glossary, texts: TextNumbers, topics?: KnownTopics) {
  const topicsOf = createFindTopics(glossary, texts, topics);
  return ({ read: { reports, events, twins }, joins, parts: all, pieces, last }: MadeOf): United => {
    const parts = all.map(({ made }) => made);
    const passages = all.flatMap(({ made, reports: own }) => passagesOf(made, own));
    const headings = parts.map((part) => part.headings);
    const spoken = parts.map((part) => part.spoken);
    const terms = indexTerms(pieces, texts.size());
    const data: WithoutBeside = {
      reports,
      events,
      ...topicsOf(reports, spoken),
      passages,
      twinOf: twinNumbers(passages, twins),
      passagesByRole: numbersByRole(passages),
      places: placesOf(passages, reports),
      headings: uniteHeadings(headings, (text) => terms.passages.of[text] ?? -1),
      days: uniteDays(parts),
      joins,
      words: compileWords(uniteWords(parts, texts)),
    };
    const tableOf = (index: keyof Both<unknown>): TermTable =>
      termTable(terms[index], texts, last && { texts: last.counts[index].terms, table: last.tables[index] });
    return { data, tables: { passages: tableOf('passages'), reports: tableOf('reports') } };
  };
}

/** By the numbers that the passages have among those of all parts. */
function uniteDays(parts: readonly LibraryPart[]): LibraryData['days'] {
  const starts = startsOf(Int32Array.from(parts, ({ passages }) => passages.ids.length));
  return new Map(
    parts.flatMap(({ days }, part) =>
      Array.from(days, ([number, own]) => [(starts[part] ?? 0) + number, own] as const),
    ),
  );
}

/** How often each word occurs in all parts. */
function uniteWords(parts: readonly LibraryPart[], { size, textOf }: TextNumbers): ReadonlyMap<string, number> {
  const sums = new Int32Array(size());
  for (const { words } of parts) {
    for (let at = 0; at < words.words.length; at += 1) {
      const word = words.words[at] ?? 0;
      sums[word] = (sums[word] ?? 0) + (words.counts[at] ?? 0);
    }
  }
  const all = new Map<string, number>();
  for (let word = 0; word < sums.length; word += 1) {
    const count = sums[word] ?? 0;
    if (count > 0) all.set(textOf(word), count);
  }
  return all;
}

/** The numbers of the passages that have each role. */
export function numbersByRole(passages: readonly Passage[]): ReadonlyMap<Role, readonly number[]> {
  const byRole = new Map<Role, number[]>();
  for (const [number, { roles }] of passages.entries()) {
    for (const role of roles) {
      const known = byRole.get(role);
      if (known === undefined) byRole.set(role, [number]);
      else known.push(number);
    }
  }
  return byRole;
}
