import { QUOTE_CHARACTERS, type QuotedPassage } from '../../core/answer/answer.ts';
import { joined, type Quote, quote, unitsOf } from '../../core/quote/quote.ts';
import { blockText } from '../../core/report/parsed-report.ts';
import type { Passage } from '../../core/report/report.ts';
import type { Shown } from '../actions/action.ts';

/** A passage with what is quoted of it. */
export type Quoted = Pick<QuotedPassage, 'passage' | 'quote'>;

/** What names a quote: its passage, and the line or sentence that it begins with. */
export function shownOf({ passage, quote: { blocks, cutBefore } }: Quoted): Shown {
  const first = blocks[0];
  if (!cutBefore || first === undefined) return { id: passage.id, from: 0 };
  const from = unitsOf(passage.blocks, QUOTE_CHARACTERS).findIndex(
    ({ block }) => block.line === first.line && blockText(first).startsWith(blockText(block)),
  );
  return { id: passage.id, from: Math.max(0, from) };
}

/** The quote that begins with this line or sentence, as long as a quote may be; the first one when there is none such. */
export function quoteAgain(passage: Passage, from: number): Quote {
  const units = unitsOf(passage.blocks, QUOTE_CHARACTERS);
  const start = from < units.length ? from : 0;
  const rest = units.slice(start);
  const opening = rest[0] === undefined ? '' : blockText(rest[0].block);
  const again = quote(joined(rest), ([text = '']) => Number(text.startsWith(opening)), QUOTE_CHARACTERS);
  return { ...again, cutBefore: start > 0 || again.cutBefore };
}
