import type { Form, Glossary, GlossaryEntry } from '../glossary/glossary.ts';
import { carryingWords } from '../text/analyze.ts';
import { type KnownWord, type ReadWords, readWords } from '../text/known-words.ts';
import { words } from '../text/words.ts';

/** The entries that a text names, in the order of the glossary. An acronym counts in its own capitals only. */
export function mentions(text: string, glossary: Glossary, read: ReadWords = readWords): readonly GlossaryEntry[] {
  const all = carryingWords(read(text), 'en');
  const found = new Set<GlossaryEntry>();
  for (let index = 0; index < all.length; index += 1) {
    const names = glossary.namesByNextTerm(all[index]?.termIn('en') ?? '');
    if (names === undefined) continue;
    for (const next of [undefined, all[index + 1]?.termIn('en')]) {
      for (const form of names.get(next) ?? []) {
        if (!found.has(form.entry) && isNamedAt(form, all, index)) found.add(form.entry);
      }
    }
  }
  return glossary.entries.filter((entry) => found.has(entry));
}

function isNamedAt({ kind, entry, text, terms }: Form, all: readonly KnownWord[], index: number): boolean {
  if (!terms.every((term, offset) => all[index + offset]?.termIn('en') === term)) return false;
  const written = all.slice(index, index + terms.length).map((word) => word.written);
  // "REST" and "SAM" are names in capitals only; "Glue" and "Spark" where they are written as names.
  if (kind === 'acronym' || !/\p{Ll}/u.test(text)) return words(text).join(' ') === written.join(' ');
  return entry.kind === 'term' || terms.length > 1 || /\p{Lu}/u.test(written[0] ?? '');
}
