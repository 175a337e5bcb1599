import type { Library } from '../core/library/library.ts';
import { groupBy } from '../core/text/group-by.ts';
import type { Language } from '../core/text/language.ts';
import { fold } from '../core/text/words.ts';

/** Shorter ones are abbreviations that say little to a newcomer, longer ones are sentences. Characters. */
const [SHORTEST, LONGEST] = [5, 32];
const MAX_WORDS = 4;

/**
 * What authors set in bold within their sentences, as they wrote it: those that most reports have first, of these the
 * longest. Reports in `language` come first. Labels ("**Date:**") and lists of terms are none.
 */
export function boldTerms({ passages }: Library, language: Language): readonly string[] {
  const found = passages.flatMap(({ blocks, report }) =>
    blocks.flatMap(({ spans }) =>
      spans
        .filter(({ strong, text }) => strong === true && isTerm(text))
        .map(({ text }) => ({ text: text.trim(), report })),
    ),
  );
  const terms = [...groupBy(found, ({ text }) => fold(text)).values()].map((uses) => ({
    text: uses[0]?.text ?? '',
    isOwn: uses.some(({ report }) => report.textLanguage === language),
    reports: new Set(uses.map(({ report }) => report)).size,
  }));
  const sorted = terms.toSorted(
    (a, b) => Number(b.isOwn) - Number(a.isOwn) || b.reports - a.reports || b.text.length - a.text.length,
  );
  return sorted.map(({ text }) => text);
}

function isTerm(text: string): boolean {
  const term = text.trim();
  if (term.length < SHORTEST || term.length > LONGEST || term.split(/\s+/u).length > MAX_WORDS) return false;
  return /^[\p{L}\p{N}]/u.test(term) && !/[,;:.!?|()]/u.test(term);
}
