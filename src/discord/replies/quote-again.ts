import { QUOTE_CHARACTERS, type QuotedPassage } from '../../core/answer/answer.ts';
import { type Quote, quote, sentences } from '../../core/quote/quote.ts';
import { type Block, blockText } from '../../core/report/parsed-report.ts';
import type { Passage } from '../../core/report/report.ts';
import type { Shown } from '../actions/action.ts';

/** A passage with what is quoted of it. */
export type Quoted = Pick<QuotedPassage, 'passage' | 'quote'>;

/** What names a quote: its passage, and the line or sentence that it begins with. */
export function shownOf({ passage, quote: { blocks, cutBefore } }: Quoted): Shown {
  const first = blocks[0];
  if (!cutBefore || first === undefined) return { id: passage.id, from: 0 };
  const from = unitsOf(passage.blocks).findIndex(
    ({ block }) => block.line === first.line && blockText(first).startsWith(blockText(block)),
  );
  return { id: passage.id, from: Math.max(0, from) };
}

/** The quote that begins with this line or sentence, as long as a quote may be; the first one when there is none such. */
export function quoteAgain(passage: Passage, from: number): Quote {
  const units = unitsOf(passage.blocks);
  const start = from < units.length ? from : 0;
  const rest = units.slice(start);
  const opening = rest[0] === undefined ? '' : blockText(rest[0].block);
  const again = quote(joined(rest), ([text = '']) => Number(text.startsWith(opening)), QUOTE_CHARACTERS);
  return { ...again, cutBefore: start > 0 || again.cutBefore };
}

interface Unit {
  readonly block: Block;
  /** Whether it goes on in the line of the one before. */
  readonly continues: boolean;
}

/** The lines of a passage, one longer than a quote in its sentences. */
function unitsOf(blocks: readonly Block[]): readonly Unit[] {
  return blocks.flatMap((block) => {
    const isLong = block.kind !== 'code' && blockText(block).length > QUOTE_CHARACTERS;
    return (isLong ? sentences(block) : [block]).map((part, index) => ({ block: part, continues: index > 0 }));
  });
}

function joined(units: readonly Unit[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const { block, continues } of units) {
    const last = blocks.at(-1);
    if (continues && last !== undefined)
      blocks[blocks.length - 1] = { ...last, spans: [...last.spans, ...block.spans] };
    else blocks.push(block);
  }
  return blocks;
}
