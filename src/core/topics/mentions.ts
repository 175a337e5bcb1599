import type { Form, Glossary, GlossaryEntry } from '../glossary/glossary.ts';
import { analyze, type Token } from '../text/analyze.ts';
import type { ReadWords } from '../text/known-words.ts';
import { words } from '../text/words.ts';

/** The entries that a text names, in the order of the glossary. An acronym counts in its own capitals only. */
export function mentions(text: string, glossary: Glossary, read?: ReadWords): readonly GlossaryEntry[] {
  const tokens = analyze(text, 'en', read);
  const found = new Set<GlossaryEntry>();
  for (const [index, { term }] of tokens.entries()) {
    for (const form of glossary.namesBeginningWith(term)) {
      if (isNamedAt(form, tokens, index)) found.add(form.entry);
    }
  }
  return glossary.entries.filter((entry) => found.has(entry));
}

function isNamedAt({ kind, entry, text, terms }: Form, tokens: readonly Token[], index: number): boolean {
  if (!terms.every((term, offset) => tokens[index + offset]?.term === term)) return false;
  const written = tokens.slice(index, index + terms.length).map(({ word }) => word);
  // "REST" and "SAM" are names in capitals only; "Glue" and "Spark" where they are written as names.
  if (kind === 'acronym' || !/\p{Ll}/u.test(text)) return words(text).join(' ') === written.join(' ');
  return entry.kind === 'term' || terms.length > 1 || /\p{Lu}/u.test(written[0] ?? '');
}
