import { groupBy } from '../text/group-by.ts';
import { stem, words } from '../text/words.ts';

/** Everyday words that stand for one another, in English and Vietnamese. data/README.md describes the file. */
export interface WordGroup {
  readonly en: readonly string[];
  readonly vi: readonly string[];
}

/** Words of a question, and by which others a passage may say them. */
export interface Synonyms {
  /** Terms of the question. */
  readonly terms: readonly string[];
  /** Terms as the index knows them: a word, or a pair of Vietnamese syllables. */
  readonly others: readonly string[];
}

/** Finds the groups that a text speaks with: takes the text as written. */
export type Thesaurus = (text: string) => readonly Synonyms[];

interface Item {
  readonly written: readonly string[];
  readonly terms: readonly string[];
  readonly others: readonly string[];
}

export function buildThesaurus(groups: readonly WordGroup[]): Thesaurus {
  const items = groups.flatMap(({ en, vi }) => {
    const others = [...new Set([...en.flatMap(wordTerm), ...vi.flatMap(pairTerm)])];
    return [...en, ...vi].map((text): Item => {
      const written = words(text.toLowerCase());
      return { written, terms: written.map(stem), others };
    });
  });
  const byFirst = groupBy(items, ({ terms }) => terms[0]);
  return (text) => {
    const written = words(text.toLowerCase());
    const terms = written.map(stem);
    return terms.flatMap((term, at) =>
      (byFirst.get(term) ?? [])
        .filter((item) => standsAt(item, written, terms, at))
        .map((item) => ({ terms: item.terms, others: item.others.filter((other) => other !== term) })),
    );
  };
}

/** A single word has to stand as it is written: "gia" is not "giá" (price). */
function standsAt(item: Item, written: readonly string[], terms: readonly string[], at: number): boolean {
  if (!item.terms.every((term, offset) => terms[at + offset] === term)) return false;
  const isMarked = item.written.some((word) => /[^\x20-\x7E]/u.test(word));
  return item.terms.length > 1 || !isMarked || written[at] === item.written[0];
}

/** Of several words none says it alone. */
function wordTerm(text: string): readonly string[] {
  const all = words(text);
  return all.length === 1 ? all.map(stem) : [];
}

/** A single syllable is too ambiguous without its tone mark. */
function pairTerm(text: string): readonly string[] {
  const all = words(text);
  return all.length === 2 ? [all.map(stem).join('_')] : [];
}
