import { maxBy } from 'es-toolkit';
import type { Event } from '../event/event.ts';
import { readSeries } from '../event/names/series.ts';
import { EVENT } from '../event/words/called-event.ts';
import { foldWords } from '../event/words/fold.ts';
import { ENGLISH_STOP_WORDS } from '../text/stop-words.ts';

/** An event that a text names, and where: from one UTF-16 unit up to another. */
export interface NamedEvent {
  readonly event: Event;
  readonly from: number;
  readonly to: number;
}

/** The names of more events are not looked through for one question. */
const MOST_EVENTS = 20_000;

/**
 * The events that a text names, in their order: "the DevOps day", "series #2 and #3", "Raku 2021". What could be one of several
 * names none.
 * @param folded see foldInPlace
 */
export function namedEvents(folded: string, events: readonly Event[]): readonly NamedEvent[] {
  if (events.length > MOST_EVENTS) return [];
  const asked = [...folded.matchAll(WORD)].map(({ 0: word, index }) => ({ word, index }));
  const typed = new Set(asked.map(({ word }) => word).filter((word) => !isSmall(word)));
  const names = events.flatMap((event) => {
    const words = new Set(foldWords(`${event.name} ${event.series ?? ''}`).split(' '));
    return [...typed].some((word) => words.has(word)) ? [{ event, words }] : [];
  });
  const found: NamedEvent[] = [];
  let before: readonly string[] = [];
  for (let at = 0; at < asked.length; at += 1) {
    const rest = asked.slice(at).map(({ word }) => word);
    const isElided = before.length > 0 && /^\d+$/.test(rest[0] ?? '');
    const length = Math.max(0, ...names.map(({ words }) => runOf(rest, words)));
    const run = rest.slice(0, length);
    const said = isElided ? [...before, ...run] : run;
    const [first, last] = [asked[at], asked[at + length - 1]];
    if (length === 0 || first === undefined || last === undefined) continue;
    const from = folded[first.index - 1] === '#' ? first.index - 1 : first.index;
    const place = { from, to: last.index + last.word.length };
    const event = meant(names.filter(({ words }) => said.every((word) => isSmall(word) || words.has(word))));
    if (event === undefined || !tells(said, event, folded, place)) continue;
    found.push({ event, ...place });
    before = said.filter((word) => !/\d/.test(word));
    at += length - 1;
  }
  return found;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

function isSmall(word: string): boolean {
  return ENGLISH_STOP_WORDS.has(word) || /^(?:va|voi|cua|ve|o|cac)$/.test(word);
}

/** How many words from the first on are of a name, small ones among them. */
function runOf(words: readonly string[], name: ReadonlySet<string>): number {
  if (isSmall(words[0] ?? '')) return 0;
  const end = words.findIndex((word) => !name.has(word) && !/^(?:of|on|the|in|for|at)$/.test(word));
  let length = end < 0 ? words.length : end;
  while (length > 0 && isSmall(words[length - 1] ?? '')) length -= 1;
  return length;
}

/** Several sites may tell of one series each in an event of its own: the one with most reports is meant. */
function meant(names: readonly { readonly event: Event }[]): Event | undefined {
  const keys = new Set(names.map(({ event }) => readSeries(event.series ?? '')?.key ?? event.id));
  return keys.size === 1 ? maxBy(names, ({ event }) => event.reports.length)?.event : undefined;
}

const CALLED = new RegExp(`^${EVENT}$`);
const CALLED_BEFORE = new RegExp(`\\b${EVENT} (?:ve |about |on )?#?$`);
const CALLED_BEHIND = new RegExp(`^ ${EVENT}\\b`);
/** So much of a name, or of one that stands in it, names its event. */
const LEAST_SHARE = 0.6;

/** Whether words name an event, and not a thing that its name speaks of: a number of a series, most of a name, or what is called an event. */
function tells(
  said: readonly string[],
  { name, series }: Event,
  folded: string,
  place: Omit<NamedEvent, 'event'>,
): boolean {
  const telling = said.filter(isTelling);
  const number = readSeries(series ?? '')
    ?.key.split(' ')
    .at(-1);
  if (number !== undefined && said.some((word) => Number(word) === Number(number)) && isNumbered(said, folded, place))
    return true;
  if (CALLED_BEHIND.test(folded.slice(place.to)) || CALLED_BEFORE.test(folded.slice(0, place.from)))
    return telling.length > 0;
  const parts = name.split(/[:|()“”"]|\s[-–—]\s/u).map((part) => foldWords(part).split(' ').filter(isTelling));
  return [foldWords(name).split(' ').filter(isTelling), ...parts.filter(({ length }) => length > 1)].some(
    (part) => telling.filter((word) => part.includes(word)).length >= Math.max(1, part.length * LEAST_SHARE),
  );
}

/** "Series 2", "#2": a bare number names nothing. */
function isNumbered(said: readonly string[], folded: string, { from }: Omit<NamedEvent, 'event'>): boolean {
  return said.length > 1 || folded[from] === '#' || CALLED_BEFORE.test(folded.slice(0, from));
}

function isTelling(word: string): boolean {
  return word !== '' && !isSmall(word) && !CALLED.test(word);
}
