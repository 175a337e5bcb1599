import { uniq } from 'es-toolkit';
import type { IndexData } from '../../core/index/compile-index.ts';
import { openIndex } from '../../core/index/passage-index.ts';
import { placesOf } from '../../core/index/places.ts';
import { headingTerms } from '../../core/index/terms.ts';
import type { Library } from '../../core/library/library.ts';
import type { Role } from '../../core/pack/roles.ts';
import type { Passage, Report } from '../../core/report/report.ts';
import { groupBy } from '../../core/text/group-by.ts';
import { asBytes, readVector } from '../vector.ts';
import { idfs, impactOf } from '../write/tally.ts';
import { type BestLists, scored } from './best-lists.ts';
import type { Candidates } from './find-candidates.ts';
import type { Lookups } from './lookups.ts';
import { type PassageRow, passageMaker } from './passage-rows.ts';
import type { Shell } from './shell.ts';
import type { Wanted } from './wanted.ts';

/**
 * A library of the candidates alone, for ranking's second step. What is said of words is said of the whole library: how rare
 * they are, what looks like them; and so is what each adds to a passage's score.
 */
export function smallLibrary(shell: Shell, lookups: Lookups, wanted: Wanted, { rows, reportLists }: Candidates): Library {
  const make = passageMaker(shell);
  const made = rows.flatMap((row) => {
    const passage = make(row);
    return passage === undefined ? [] : [{ row, passage }];
  });
  const passages = made.map(({ passage }) => passage);
  const reports = reportsFor(passages, shell, wanted, reportLists);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const local = openIndex(passageIndex(made.map(({ row }) => row), wanted, lookups, shell));
  return {
    ...shell.library,
    passages,
    passagesById: byId,
    twins: new Map(made.flatMap(({ row, passage }) => {
      const twin = byId.get(row.twin ?? '');
      return twin === undefined ? [] : [[passage.id, twin] as const];
    })),
    copyOf: firstOf(made.map(({ row }) => row.copy_of)),
    passagesByRole: byRole(passages),
    places: placesOf(passages, reports),
    headings: passages.map(headingTerms),
    vocabulary: lookups.vocabulary,
    passageIndex: local,
    reportIndex: openIndex(reportIndex(reports, shell, wanted, reportLists)),
  };
}

function byRole(passages: readonly Passage[]): ReadonlyMap<Role, readonly number[]> {
  const all = passages.flatMap(({ roles }, number) => roles.map((role) => ({ role, number })));
  return new Map([...groupBy(all, ({ role }) => role)].map(([role, own]) => [role, own.map(({ number }) => number)]));
}

/** For each key the number of the first one that is the same. */
function firstOf(keys: readonly string[]): Int32Array {
  const first = new Map<string, number>();
  for (const [number, key] of keys.entries()) if (!first.has(key)) first.set(key, number);
  return Int32Array.from(keys, (key) => first.get(key) ?? 0);
}

function passageIndex(rows: readonly PassageRow[], wanted: Wanted, lookups: Lookups, shell: Shell): IndexData {
  const { terms, synonyms, together, all } = wanted;
  const asked = uniq([...[...terms, ...synonyms].map(({ term }) => term), ...together.flat(), ...all]);
  const bytes = asBytes(asked);
  const vectors = rows.map(({ vector }) => readVector(vector, bytes));
  return indexOf(rows.length, asked, (term) => {
    const idf = idfs(lookups.countsOf(term).fields, shell.library.vocabulary.size);
    return vectors.flatMap((vector, document) => {
      const own = vector.get(term);
      return own === undefined ? [] : [{ document, impact: impactOf(own, idf) }];
    });
  });
}

/** Those of the candidates, others on their events, and the one that is most about what is asked, by which the others are measured. */
function reportsFor(passages: readonly Passage[], { reports }: Shell, { terms }: Wanted, lists: BestLists): readonly Report[] {
  const events = new Set(passages.flatMap(({ event }) => event?.id ?? []));
  const about = scored(lists, terms).flatMap(({ document }) => reports.get(document) ?? []);
  const mates = about.filter(({ event }) => event !== undefined && events.has(event.id));
  return [...new Set([...passages.map(({ report }) => report), ...about.slice(0, 1), ...mates])];
}

function reportIndex(reports: readonly Report[], shell: Shell, { terms }: Wanted, lists: BestLists): IndexData {
  const numbers = new Map(reports.map((report, number) => [shell.numbers.get(report), number]));
  return indexOf(reports.length, terms.map(({ term }) => term), (term) => {
    const list = lists.get(term);
    return [...(list?.documents ?? [])].flatMap((document, index) => {
      const number = numbers.get(document);
      return number === undefined ? [] : [{ document: number, impact: list?.impacts[index] ?? 0 }];
    }).sort((a, b) => a.document - b.document);
  });
}

type Posting = Readonly<Record<'document' | 'impact', number>>;

/** @param postingsOf in ascending order of documents */
function indexOf(size: number, terms: readonly string[], postingsOf: (term: string) => readonly Posting[]): IndexData {
  const postings = terms.map(postingsOf);
  const all = postings.flat();
  const starts = [0];
  for (const each of postings) starts.push((starts.at(-1) ?? 0) + each.length);
  return {
    size,
    terms,
    starts: Int32Array.from(starts),
    documents: Int32Array.from(all, ({ document }) => document),
    impacts: Float32Array.from(all, ({ impact }) => impact),
  };
}
