import type { Library } from '../library/library.ts';
import type { Question } from '../rank/question/question.ts';
import { isCarrying } from '../rank/question/question-words.ts';
import type { Block, Span } from '../report/parsed-report.ts';
import type { Passage } from '../report/report.ts';
import { termsOf } from '../text/analyze.ts';
import type { Language } from '../text/language.ts';
import { type LatestTexts, placedTerms } from '../text/latest-texts.ts';
import type { PlacedWord } from '../text/words.ts';
import type { Quote, Worth } from './quote.ts';

/** The rarer the words of the question that a run of a passage's text holds, the more it is worth; each counts once. */
export function worthFor(question: Question, { vocabulary }: Library, { report }: Passage): Worth {
  const asked = new Set(question.words.map(({ term }) => term));
  return (texts) => {
    const found = new Set(termsOf(texts.join('\n'), report.textLanguage).filter((term) => asked.has(term)));
    return [...found].reduce((sum, term) => sum + vocabulary.idf(term), 0);
  };
}

/** With the words that carry the question in bold, so that a reader sees at once why this is the answer. */
export function inBold(quote: Quote, { words }: Question, { report }: Passage, { texts }: Library): Quote {
  const terms = words.filter(isCarrying).flatMap(({ term, akin }) => [term, ...akin.map((each) => each.term)]);
  return { ...quote, blocks: highlight(quote.blocks, new Set(terms), report.textLanguage, texts.placedTerms) };
}

/** The blocks with the words of these terms in bold. Code and links stay as they are, and so does every letter. */
export function highlight(
  blocks: readonly Block[],
  terms: ReadonlySet<string>,
  language: Language,
  read: LatestTexts['placedTerms'] = placedTerms,
): readonly Block[] {
  const meantIn = (text: string) => read(text, language).filter(({ term }) => terms.has(term));
  return blocks.map((block) => ({ ...block, spans: block.spans.flatMap((span) => highlightSpan(span, meantIn)) }));
}

function highlightSpan(span: Span, meantIn: (text: string) => readonly PlacedWord[]): readonly Span[] {
  if (span.strong === true || span.code === true || span.href !== undefined) return [span];
  const meant = meantIn(span.text);
  if (meant.length === 0 && span.text !== '') return [span];
  const parts: Span[] = [];
  let position = 0;
  for (const { word, index } of meant) {
    if (index > position) parts.push({ ...span, text: span.text.slice(position, index) });
    parts.push({ ...span, text: word, strong: true });
    position = index + word.length;
  }
  if (position < span.text.length) parts.push({ ...span, text: span.text.slice(position) });
  return parts;
}
