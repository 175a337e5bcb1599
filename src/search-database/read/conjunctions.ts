import { quoted } from '../vector.ts';
import { LISTED } from '../write/tally.ts';
import { combinations } from './combinations.ts';

/** Of a question so many terms are combined, the most telling ones. */
const COMBINED = 4;
/** What is found by a query is looked through: more would take too long. */
const MOST_FOUND = 5_000;
/** Words of a question stand together more often than by chance. */
const AFFINITY = 3;

/**
 * Queries for passages that hold several terms. The lists of each term's best passages hold whatever a rare term stands in;
 * of common terms a passage with three of them may be in none of the lists. As few terms as possible have to be together, so
 * that not too many passages are found.
 * @param terms the most telling first, with the number of passages that hold each.
 * @param size number of passages.
 */
export function conjunctions(
  terms: readonly { readonly term: string; readonly held: number }[],
  size: number,
): readonly string[] {
  const common = terms.filter(({ held }) => held > LISTED).slice(0, COMBINED);
  for (let count = 2; count <= common.length; count += 1) {
    const all = combinations(common, count);
    const expected = all.reduce(
      (sum, each) =>
        sum +
        expectedOf(
          each.map(({ held }) => held),
          size,
        ),
      0,
    );
    if (expected <= MOST_FOUND || count === common.length)
      return all.map((each) => queryOf(each.map(({ term }) => term)));
  }
  return [];
}

function expectedOf(held: readonly number[], size: number): number {
  return held.reduce((share, count) => (share * count) / size, size * AFFINITY ** (held.length - 1));
}

/** All of the terms, or with another operator some. @param suffix labels of the fields that count */
export function queryOf(terms: readonly string[], suffix = '', operator = ' & '): string {
  return terms.map((term) => `${quoted(term)}${suffix}`).join(operator);
}
