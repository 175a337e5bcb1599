import { sumBy } from 'es-toolkit';
import { type Block, blockText, type Span } from '../report/parsed-report.ts';

/** A contiguous run of a section's text, as shown. It begins and ends at a line, or at a sentence of a long one. */
export interface Quote {
  readonly blocks: readonly Block[];
  /** Whether the section has text before it. */
  readonly cutBefore: boolean;
  /** Whether the section has text after it. */
  readonly cutAfter: boolean;
}

/** What a run of text is worth to the reader, from the text of its lines; more is better. */
export type Worth = (texts: readonly string[]) => number;

interface Unit {
  readonly block: Block;
  /** Whether it goes on in the line of the unit before it. */
  readonly continues: boolean;
  readonly length: number;
}

/**
 * The run of at most `maxCharacters` that is worth most; all of it when it fits. A single sentence longer than that is
 * taken whole: a quote is never cut inside one, so that it never says the opposite of its source.
 */
export function quote(blocks: readonly Block[], worth: Worth, maxCharacters: number): Quote {
  const units = unitsOf(blocks, maxCharacters);
  if (total(units) <= maxCharacters) return { blocks, cutBefore: false, cutAfter: false };
  return take(units, widen(units, bestRun(units, worth, maxCharacters), maxCharacters));
}

/** The shortest run that is worth most: usually one line. A sentence is never cut, as in `quote`. */
export function quoteLine(blocks: readonly Block[], worth: Worth, maxCharacters: number): Quote {
  const units = unitsOf(blocks, maxCharacters);
  return units.length === 0
    ? { blocks, cutBefore: false, cutAfter: false }
    : take(units, bestRun(units, worth, maxCharacters));
}

function take(units: readonly Unit[], { from, to }: Run): Quote {
  return { blocks: joined(units.slice(from, to)), cutBefore: from > 0, cutAfter: to < units.length };
}

/** The lines of blocks; one that is longer than a quote may be in its sentences. */
export function unitsOf(blocks: readonly Block[], maxCharacters: number): readonly Unit[] {
  return blocks.flatMap((block) => {
    const parts = block.kind !== 'code' && blockText(block).length > maxCharacters ? sentences(block) : [block];
    return parts.map((part, index) => ({ block: part, continues: index > 0, length: blockText(part).length + 1 }));
  });
}

function total(units: readonly Unit[]): number {
  return sumBy(units, ({ length }) => length);
}

type Run = Readonly<Record<'from' | 'to', number>>;

/** The shortest of the runs that are worth most; the first of these. */
function bestRun(units: readonly Unit[], worth: Worth, maxCharacters: number): Run {
  let best = { from: 0, to: 1, worth: Number.NEGATIVE_INFINITY, length: 0 };
  for (let from = 0; from < units.length; from += 1) {
    let length = 0;
    for (let to = from + 1; to <= units.length; to += 1) {
      length += units[to - 1]?.length ?? 0;
      if (length > maxCharacters && to > from + 1) break;
      const value = worth(units.slice(from, to).map(({ block }) => blockText(block)));
      if (value > best.worth || (value === best.worth && length < best.length))
        best = { from, to, worth: value, length };
    }
  }
  return best;
}

/** Room that is left shows what follows, then what stands before. */
function widen(units: readonly Unit[], run: Run, maxCharacters: number): Run {
  let { from, to } = run;
  let length = total(units.slice(from, to));
  const fits = (unit: Unit | undefined): unit is Unit => unit !== undefined && length + unit.length <= maxCharacters;
  for (let next = units[to]; fits(next); next = units[to]) {
    length += next.length;
    to += 1;
  }
  for (let previous = units[from - 1]; fits(previous); previous = units[from - 1]) {
    length += previous.length;
    from -= 1;
  }
  return { from, to };
}

/** The blocks that units were made of: sentences of one line become one line again. */
export function joined(units: readonly Unit[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const { block, continues } of units) {
    const last = blocks.at(-1);
    if (continues && last !== undefined)
      blocks[blocks.length - 1] = { ...last, spans: [...last.spans, ...block.spans] };
    else blocks.push(block);
  }
  return blocks;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of a block as blocks of their own, in order; joined they are the block's text (Unicode's UAX #29).
 * A list marker stays with the first.
 */
export function sentences(block: Block): readonly Block[] {
  const { marker, ...unmarked } = block;
  return [...segmenter.segment(blockText(block))].map(({ segment, index }) => {
    const spans = sliceSpans(block.spans, index, index + segment.length);
    return index === 0 ? { ...block, spans } : { ...unmarked, spans };
  });
}

/** The characters from `from` up to but not including `to` (UTF-16 offsets into the spans' text), with their marks. */
export function sliceSpans(spans: readonly Span[], from: number, to: number): readonly Span[] {
  const result: Span[] = [];
  let position = 0;
  for (const span of spans) {
    const text = span.text.slice(Math.max(0, from - position), Math.max(0, to - position));
    if (text !== '') result.push({ ...span, text });
    position += span.text.length;
  }
  return result;
}
