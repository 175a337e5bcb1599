import { maxBy } from 'es-toolkit';
import { RELATION, related, type Span } from '../../event/dates/spans.ts';
import type { Event } from '../../event/event.ts';
import { nameSimilarity } from '../../event/names/name-similarity.ts';
import { EVENT } from '../../event/words/called-event.ts';

const OF_EVENT = new RegExp(`\\b${EVENT}\\b`);
const LATEST = new RegExp(
  `\\b(?:latest|newest|most recent|last) ${EVENT}\\b|\\b${EVENT} (?:moi nhat|gan (?:day )?nhat|cuoi cung)\\b`,
);
const FIRST = new RegExp(`\\b(?:first|earliest|oldest) ${EVENT}\\b|\\b${EVENT} (?:dau tien|cu nhat)\\b`);
const BESIDE = new RegExp(`\\b${RELATION} (.+)$`);

/**
 * The days that events tell: "the latest event", "before series #3", "after the DevOps workshop". Undefined where a text
 * speaks of none.
 * @param folded see foldInPlace
 * @param dated the events that it may name, newest first.
 */
export function toldByEvent(folded: string, dated: readonly Event[]): Span | undefined {
  const latest = LATEST.exec(folded);
  const match = latest ?? FIRST.exec(folded) ?? BESIDE.exec(folded);
  if (match === null) return undefined;
  const [said, word, rest = ''] = match;
  // "What will they build after the workshop?" asks about that one, "which talks came after" it for others.
  const asksForOthers = rest.includes('#') || OF_EVENT.test(folded.slice(0, match.index));
  const beside = asksForOthers ? eventNamed(rest, dated) : undefined;
  const event = word === undefined ? dated.at(latest === null ? -1 : 0) : beside;
  if (event?.date === undefined) return undefined;
  const { date, until = date } = event;
  const days = { from: date, until, index: match.index, length: said.length };
  // A text may speak of "the first meeting", and of none "before series #3".
  return word === undefined ? { ...days, kind: 'written' } : { ...days, ...related(word, days), kind: 'told' };
}

const LEAST_SIMILARITY = 0.6;

function eventNamed(text: string, dated: readonly Event[]): Event | undefined {
  const similarity = ({ name, series = '' }: Event) => nameSimilarity(text, `${name} ${series}`);
  const best = maxBy(dated, similarity);
  return best !== undefined && similarity(best) >= LEAST_SIMILARITY ? best : undefined;
}
