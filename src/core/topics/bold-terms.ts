import { type Block, spansText } from '../report/report.ts';
import { words } from '../text/words.ts';

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
      .filter((text) => isTerm(text));
  });
}

function isTerm(text: string): boolean {
  const count = words(text).length;
  const isName = /^[\p{Lu}\p{N}]/u.test(text) && /\p{L}{2}/u.test(text);
  return isName && count > 0 && count <= MAX_WORDS && text.length <= MAX_CHARACTERS && !/[:?!(),"“”–—]/u.test(text);
}
