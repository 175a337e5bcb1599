import type { Library } from '../../core/library/library.ts';
import { blocksText } from '../../core/report/parsed-report.ts';
import type { Passage } from '../../core/report/report.ts';
import { countReports } from '../../core/report/report.ts';
import { stableId } from '../../core/report/stable-id.ts';
import type { Shown, TargetOf } from '../actions/action.ts';
import { encodeAction } from '../actions/custom-id.ts';
import type { Locale } from '../languages/locale.ts';
import { CUSTOM_ID } from '../layout/limits.ts';
import type { Button, Part } from '../layout/part.ts';
import { type NoticeReply, noticeReply } from './notice.ts';
import { removeButton, shareButton, twinButton } from './pieces/buttons.ts';
import { headParts, type View } from './pieces/head.ts';
import { passagePart } from './pieces/place.ts';
import { type Quoted, quoteAgain, shownOf } from './quote-again.ts';

/** At most three quotes: longer answers are not read. */
export const SHOWN_PASSAGES = 3;

/** Passages by their ids: what was seen before, or what comes next. */
interface PassagesReply {
  readonly kind: 'passages';
  readonly passages: readonly Quoted[];
  /** What more there is. */
  readonly next: readonly Shown[];
  /** Whether their text has changed since they were seen. */
  readonly changed: boolean;
  /** How many are not there any more. */
  readonly gone: number;
  readonly twins: ReadonlySet<string>;
}

/** Passages that were seen before, or come next, as they stand now. */
export function passagesReply(target: TargetOf<'passages'>, library: Library): PassagesReply | NoticeReply {
  const now = target.shown.slice(0, SHOWN_PASSAGES);
  const found = now.flatMap(({ id, from }) => {
    const passage = library.passagesById.get(id);
    return passage === undefined ? [] : [{ passage, quote: quoteAgain(passage, from) }];
  });
  if (found.length === 0) return noticeReply({ kind: 'gone' });
  const passages = found.map(({ passage }) => passage);
  return {
    kind: 'passages',
    passages: found,
    next: target.shown.slice(SHOWN_PASSAGES),
    changed: target.mark !== '' && found.length === now.length && target.mark !== markOf(passages),
    gone: now.length - found.length,
    twins: twinsOf(passages, library),
  };
}

/** The same sections in the other language. */
export function twinsReply(shown: readonly Shown[], library: Library): PassagesReply | NoticeReply {
  const twins = shown.flatMap(({ id }) => library.twins.get(id) ?? []);
  if (twins.length === 0) return noticeReply({ kind: 'no-twin' });
  const passages = twins.map((passage) => ({ passage, quote: quoteAgain(passage, 0) }));
  return { kind: 'passages', passages, next: [], changed: false, gone: 0, twins: twinsOf(twins, library) };
}

/** Ids of those passages that can be read in the other language. */
export function twinsOf(passages: readonly Passage[], { twins }: Library): ReadonlySet<string> {
  return new Set(passages.map(({ id }) => id).filter((id) => twins.has(id)));
}

const MARK_CHARACTERS = 5;

/** Five characters that stand for the text of passages: they differ when it has changed, but for one case in millions. */
export function markOf(passages: readonly Passage[]): string {
  return stableId(...passages.map(({ blocks }) => blocksText(blocks))).slice(-MARK_CHARACTERS);
}

/** Passages that were asked for by their ids. */
export function passagesParts(reply: PassagesReply, view: View): readonly Part[] {
  const { t } = view.locale;
  const { passages, changed, gone } = reply;
  const notes = [...(changed ? [t('changed')] : []), ...(gone > 0 ? [t('someGone', { count: gone })] : [])];
  const text = notes.map((note) => `*${note}*`).join('\n');
  return [
    ...headParts(passagesTitle(passages, view.locale), view),
    ...(notes.length > 0 ? [{ kind: 'text', text, pinned: true } as const] : []),
    ...quotedParts(reply, t('wordForWord'), view),
  ];
}

/** "2 passages in 1 report". */
export function passagesTitle(passages: readonly Quoted[], { t }: Locale): string {
  const reports = countReports(passages.map(({ passage }) => passage.report));
  return `${t('passages', { count: passages.length })} ${t('inReports', { count: reports })}`;
}

type Given = Pick<PassagesReply, 'passages' | 'next' | 'twins'>;

/** Each passage with title, place, the button to its section, and its quote; below, small print and what can be done. */
export function quotedParts(given: Given, smallPrint: string, view: View): readonly Part[] {
  const { passages } = given;
  const quoted = passages.flatMap(({ passage, quote }, index): readonly Part[] => {
    const sameReport = passages[index - 1]?.passage.report === passage.report;
    // The button stands beside the short title: on a phone it would leave a quote a third of the width.
    const part = { ...passagePart(passage, view.locale, sameReport), quote };
    return index === 0 ? [part] : [{ kind: 'divider' }, part];
  });
  const text = `-# ${smallPrint}`;
  return [...quoted, { kind: 'divider' }, { kind: 'text', text, pinned: true }, ...buttonRows(given, view)];
}

/** Two rows: what leads on, and what is said about the passages. */
function buttonRows({ passages, next, twins }: Given, view: View): readonly Part[] {
  const { t } = view.locale;
  const shown = passages.map(shownOf);
  const mark = markOf(passages.map(({ passage }) => passage));
  const event = passages[0]?.passage.event?.id ?? '';
  const twin = passages.find(({ passage }) => twins.has(passage.id))?.passage.report;
  const twinned = shown.filter(({ id }) => twins.has(id));
  const leading: readonly Button[] = [
    ...shareButton({ kind: 'passages', shown, mark }, view),
    ...moreButton(next, view),
    { label: t('followUp'), action: { kind: 'follow-up', event } },
    ...(twin ? [twinButton(twin, twinned, view)] : []),
    { label: t('cite'), action: { kind: 'cite', shown } },
  ];
  const rating: readonly Button[] = [
    { label: t('helpful'), action: { kind: 'rate', helpful: true, shown } },
    { label: t('notHelpful'), action: { kind: 'rate', helpful: false, shown } },
    ...removeButton(view),
  ];
  return [leading, rating].map((buttons) => ({ kind: 'buttons', buttons }));
}

/** As many of those that come next as a custom id holds. */
function moreButton(next: readonly Shown[], { locale: { t } }: View): readonly Button[] {
  const action = (count: number) =>
    ({ kind: 'open', target: { kind: 'passages', shown: next.slice(0, count), mark: '' } }) as const;
  let count = next.length;
  while (count > 0 && encodeAction(action(count)).length > CUSTOM_ID) count -= 1;
  return count === 0 ? [] : [{ label: t('more'), action: action(count) }];
}
