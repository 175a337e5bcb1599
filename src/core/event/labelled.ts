import { type Block, blockText } from '../report/parsed-report.ts';
import { LABELS, type LabelKind } from './words/event-words.ts';
import { foldWords } from './words/fold.ts';

/** A value with what it is called: "**Location:** Bitexco Tower". */
export interface Labelled {
  readonly kind: LabelKind;
  /** As written, trimmed; '' when the value follows below. */
  readonly value: string;
  readonly line: number;
}

/**
 * The labelled values of one line: `**- Date:** …`, `📅 **Date:** … | 📍 **Location:** …`, a table row "Location –
 * Bitexco Tower", a bare "📍 Bitexco Tower". [] for a line with none.
 */
export function labelledValues(block: Block): readonly Labelled[] {
  const [label = '', value, ...others] = cells(block);
  const kind = block.kind === 'row' ? labelKind(label) : undefined;
  if (kind !== undefined && value !== undefined && others.length === 0) return [{ kind, value, line: block.line }];
  if (!MARK.test(blockText(block))) return [];
  return partsOf(block).flatMap((part) => readPart(part, block.line));
}

/** "**Venue:** the Plough. **Host:** Wren" and "Venue: the Plough | Host: Wren" are two values each. */
function partsOf({ spans }: Block): readonly string[] {
  const runs = [''];
  for (const { text, strong } of spans) {
    if (strong === true && /[:：]\s*$/u.test(text)) runs.push('');
    runs.push((runs.pop() ?? '') + text);
  }
  return runs.flatMap((run) => run.split(/\s[|•]\s/u)).filter((part) => part.trim() !== '');
}

/** What follows a label, or stands for it. */
const MARK = /[:：📅🗓📆⏰🕒🕘🕐🕓⏱🕗🕑📍]/u;

/** The cells of a table's row; the text of any other block as its only cell. */
export function cells(block: Block): readonly string[] {
  if (block.kind !== 'row') return [blockText(block)];
  const texts = [''];
  for (const span of block.spans) {
    if (span.text === ' – ' && span.strong === undefined) texts.push('');
    else texts.push((texts.pop() ?? '') + span.text);
  }
  return texts.map((text) => text.trim());
}

/** What a label such as "Date & Time" or "Địa điểm" names; undefined for any other text. */
export function labelKind(label: string): LabelKind | undefined {
  return KINDS.get(foldWords(label));
}

const KINDS: ReadonlyMap<string, LabelKind> = new Map(
  LABELS.flatMap(([kind, labels]) => labels.map((label): [string, LabelKind] => [label, kind])),
);

/** A label is short; a colon further on belongs to a sentence. */
const LABEL = /^[^\p{L}]*(\p{L}[^:：]{0,38}?)\s*[:：]\s*(.*)$/su;
const EMOJI_LABELS: readonly (readonly [RegExp, LabelKind])[] = [
  [/^\W*[📅🗓📆]/u, 'date'],
  [/^\W*[⏰🕒🕘🕐🕓⏱🕗🕑]/u, 'time'],
  [/^\W*📍/u, 'place'],
];

function readPart(part: string, line: number): readonly Labelled[] {
  const [, label, value] = LABEL.exec(part) ?? [];
  const kind = label === undefined ? undefined : labelKind(label);
  if (kind !== undefined) return [{ kind, value: tidyValue(value ?? ''), line }];
  if (label !== undefined && !/\d$/u.test(label)) return [];
  const ofEmoji = EMOJI_LABELS.find(([emoji]) => emoji.test(part))?.[1];
  const text = tidyValue(part.replace(/^[^\p{L}\p{N}]+/u, ''));
  return ofEmoji === undefined || text === '' ? [] : [{ kind: ofEmoji, value: text, line }];
}

/** Whether a line has a label, known or not: "Next meeting: 10 April 2024" is no date of this one. */
export function hasLabel(block: Block): boolean {
  if (labelledValues(block).length > 0) return true;
  const label = LABEL.exec(blockText(block))?.[1];
  return label !== undefined && !/\d$/u.test(label);
}

function tidyValue(value: string): string {
  return value.replace(/^[\s*\\]+/u, '').replace(/(?<![\s*\\;])[\s*\\;]+$/u, '');
}
