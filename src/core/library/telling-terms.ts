import { partition, uniq } from 'es-toolkit';
import { readEventName } from '../event/names/event-name.ts';
import { type Block, blocksText, spansText } from '../report/parsed-report.ts';
import type { Report } from '../report/report.ts';
import { tokensOf } from '../text/analyze.ts';
import { isSyllable, type Language } from '../text/language.ts';
import { isLight } from '../text/stop-words.ts';
import { fold, words } from '../text/words.ts';

/** Longer headings are sentences. */
const MAX_HEADING_WORDS = 4;
/** Shorter words are rests of others. Characters. */
const SHORTEST = 3;

/**
 * What a report holds that may tell something, as written, each once: its short headings; its words but for function words and those
 * that questions about anything are made of; for Vietnamese words, which mostly have two syllables, the pairs of these.
 */
export function termsIn({ sections, textLanguage }: Report): readonly string[] {
  const found = sections.flatMap(({ heading, blocks }) => {
    const parts = `${heading}\n${blocksText(blocks)}`.split(/[\n.,;:!?()"“”|/]+/u);
    return [...shortHeading(heading, textLanguage), ...parts.flatMap((part) => tellingWords(part, textLanguage))];
  });
  return uniq(found);
}

/** "Borrow checker", not "What we did" or "Key highlights". */
function shortHeading(heading: string, language: Language): readonly string[] {
  const name = readEventName(heading)?.name ?? '';
  const all = words(name);
  if (name === '' || all.length > MAX_HEADING_WORDS) return [];
  const telling = tokensOf(all, language);
  return telling[0]?.word === all[0] && telling.at(-1)?.word === all.at(-1) ? [name] : [];
}

function tellingWords(text: string, language: Language): readonly string[] {
  const all = words(text);
  const read = tokensOf(all, language).filter(({ term }) => /\p{L}/u.test(term));
  const [halves, whole] = partition(read, ({ word }) => language === 'vi' && isSyllable(fold(word)));
  const telling = whole
    .filter(({ word }) => word.length >= SHORTEST && !isLight(fold(word), language))
    .map(({ word }) => word);
  if (halves.length === 0) return telling;
  const own = new Set(halves.map(({ word }) => word));
  const isPair = (first: string, second: string) => own.has(first) && own.has(second);
  const pairs = all.flatMap((word, at) => (isPair(word, all[at + 1] ?? '') ? [`${word} ${all[at + 1]}`] : []));
  return [...telling, ...pairs];
}

/** A term is a short name, not a sentence. */
const MAX_WORDS = 4;
const MAX_CHARACTERS = 40;

/** What an author set in bold as a term: not a label ("Date:"), not a whole line, not a figure. */
export function boldTerms(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(({ spans }) => {
    const whole = spansText(spans);
    return spans
      .filter(({ strong, text }) => strong === true && text.trim() !== whole.trim())
      .map(({ text }) => text.trim().replace(/[.,;]$/u, ''))
      .filter(isTerm);
  });
}

function isTerm(text: string): boolean {
  const count = words(text).length;
  const isName = /^[\p{Lu}\p{N}]/u.test(text) && /\p{L}{2}/u.test(text);
  return isName && count > 0 && count <= MAX_WORDS && text.length <= MAX_CHARACTERS && !/[:?!(),"“”–—]/u.test(text);
}
