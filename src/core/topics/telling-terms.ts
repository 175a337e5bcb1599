import { partition } from 'es-toolkit';
import { readEventName } from '../event/names/event-name.ts';
import { type Block, blocksText, spansText } from '../report/parsed-report.ts';
import type { Report } from '../report/report.ts';
import { carryingWords } from '../text/analyze.ts';
import { type KnownWord, type ReadWords, readWords } from '../text/known-words.ts';
import type { Language } from '../text/language.ts';
import { isLight } from '../text/stop-words.ts';
import { words } from '../text/words.ts';

/** Longer headings are sentences. */
const MAX_HEADING_WORDS = 4;
/** Shorter words are rests of others. Characters. */
const SHORTEST = 3;

/**
 * What a report holds that may tell something, as written, each once: its short headings; its words but for function words and those
 * that questions about anything are made of; for Vietnamese words, which mostly have two syllables, the pairs of these.
 */
export function termsIn({ sections, textLanguage }: Report, read: ReadWords = readWords): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<KnownWord>();
  for (const { heading, blocks } of sections) {
    for (const name of shortHeading(heading, textLanguage)) found.add(name);
    const text = `${heading}\n${blocksText(blocks)}`;
    // Pairs end where a sentence or a part of it does; other words tell the same wherever they stand.
    const parts =
      textLanguage === 'vi'
        ? text.split(/[\n.,;:!?()"“”|/]+/u).map(read)
        : [read(text).filter((word) => !seen.has(word) && seen.add(word))];
    for (const part of parts) for (const term of tellingWords(part, textLanguage)) found.add(term);
  }
  return [...found];
}

/** "Borrow checker", not "What we did" or "Key highlights". */
function shortHeading(heading: string, language: Language): readonly string[] {
  const name = readEventName(heading)?.name ?? '';
  const all = readWords(name);
  if (name === '' || all.length > MAX_HEADING_WORDS) return [];
  const telling = carryingWords(all, language);
  return telling[0] === all[0] && telling.at(-1) === all.at(-1) ? [name] : [];
}

function tellingWords(all: readonly KnownWord[], language: Language): readonly string[] {
  const read = carryingWords(all, language).filter(({ hasLetters }) => hasLetters);
  const [halves, whole] = partition(read, (word) => language === 'vi' && word.isSyllable);
  const telling = whole
    .filter(({ written, folded }) => written.length >= SHORTEST && !isLight(folded, language))
    .map(({ written }) => written);
  if (halves.length === 0) return telling;
  const own = new Set(halves.map(({ written }) => written));
  const isPair = (first: string, second: string) => own.has(first) && own.has(second);
  const pairs = all.flatMap(({ written }, at) => {
    const next = all[at + 1]?.written ?? '';
    return isPair(written, next) ? [`${written} ${next}`] : [];
  });
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
