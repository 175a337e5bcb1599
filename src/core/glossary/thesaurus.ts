import { uniq } from 'es-toolkit';
import { groupBy } from '../text/group-by.ts';
import { stem, words } from '../text/words.ts';

/** Everyday words that stand for one another, in English and Vietnamese. data/README.md describes the file. */
export interface WordGroup {
  readonly en: readonly string[];
  readonly vi: readonly string[];
  /** As a glossary's entry has it. */
  readonly field?: string | undefined;
}

/** Words of a question, and by which others a passage may say them. */
export interface Synonyms {
  /** Terms of the question. */
  readonly terms: readonly string[];
  /** Terms as the index knows them: a word, or a pair of Vietnamese syllables. */
  readonly others: readonly string[];
}

interface Item extends Synonyms {
  /** Its words, in lower case. */
  readonly written: readonly string[];
}

/** Finds the groups that a text, taken as written, speaks with. */
export function buildThesaurus(groups: readonly WordGroup[]): (text: string) => readonly Synonyms[] {
  const items = groups.flatMap(({ en, vi }) => {
    // Of several English words none says it alone, and a single syllable is too ambiguous without its tone mark.
    const others = uniq([...en.flatMap((text) => termOf(text, 1)), ...vi.flatMap((text) => termOf(text, 2))]);
    return [...en, ...vi].map((text): Item => ({ ...read(text), others }));
  });
  const byFirst = groupBy(items, ({ terms }) => terms[0]);
  return (text) => {
    const { written, terms } = read(text);
    return terms.flatMap((term, at) =>
      (byFirst.get(term) ?? [])
        .filter((item) => standsAt(item, written, terms, at))
        .map((item) => ({ terms: item.terms, others: item.others.filter((other) => other !== term) })),
    );
  };
}

function read(text: string): Pick<Item, 'written' | 'terms'> {
  const written = words(text.toLowerCase());
  return { written, terms: written.map(stem) };
}

/** Of a text of so many words. */
function termOf(text: string, count: number): readonly string[] {
  const all = words(text);
  return all.length === count ? [all.map(stem).join('_')] : [];
}

/** A single word has to stand as it is written: "gia" is not "giá" (price). */
function standsAt(item: Item, written: readonly string[], terms: readonly string[], at: number): boolean {
  if (!item.terms.every((term, offset) => terms[at + offset] === term)) return false;
  const isMarked = () => item.written.some((word) => /[^\x20-\x7E]/u.test(word));
  return item.terms.length > 1 || written[at] === item.written[0] || !isMarked();
}
