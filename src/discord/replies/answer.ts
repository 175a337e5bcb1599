import type { Answer, AskOptions } from '../../core/answer/answer.ts';
import type { Event } from '../../core/event/event.ts';
import type { Search } from '../../core/library/search.ts';
import type { Passage } from '../../core/report/report.ts';
import { countReports } from '../../core/report/report.ts';
import { today } from '../../settings/today.ts';
import type { Locale } from '../languages/locale.ts';
import { escapeLine } from '../layout/markdown.ts';
import type { Part } from '../layout/part.ts';
import { passagesTitle, quotedParts, SHOWN_PASSAGES, twinsOf } from './passages.ts';
import { removeRow } from './pieces/buttons.ts';
import { headParts, type View } from './pieces/head.ts';
import { passagePart, titleOf } from './pieces/place.ts';
import { shownOf } from './quote-again.ts';
import { sectionSelect } from './section.ts';

/** What the button for more can carry in its hundred characters. */
const NEXT_PASSAGES = 6;
/** As long as a question may be, however it is asked. */
export const MAX_QUESTION_CHARACTERS = 300;

export interface AnswerReply {
  readonly kind: 'answer';
  /** With more passages than are shown: the others are a button away. */
  readonly answer: Answer;
  readonly reportCount: number;
  /** The event that a question was asked about; `widened` when its reports did not say and all others were asked. */
  readonly within?: { readonly event: Event; readonly widened: boolean };
  /** What was typed for an event and is none, so that all were asked; '' for one that is gone. */
  readonly unknownEvent?: string;
  /** Ids of passages that can be read in the other language. */
  readonly twins: ReadonlySet<string>;
  /** Whether the reader knows the question from elsewhere: it stands above, in the channel. */
  readonly isQuestionSeen?: boolean;
}

export interface QuestionOptions extends Pick<AskOptions, 'language'>, Pick<AnswerReply, 'isQuestionSeen'> {
  /** Id of an event that is asked about; when its reports do not say, all others are asked. */
  readonly event?: string | undefined;
}

/** The answer to a question as a member asks it. */
export async function answerReply(
  { library, ask }: Search,
  question: string,
  options: QuestionOptions = {},
): Promise<AnswerReply> {
  const { language = 'auto', isQuestionSeen = false } = options;
  const event = library.events.find(({ id }) => id === options.event);
  const asked = { language, limit: SHOWN_PASSAGES + NEXT_PASSAGES, today: today() };
  const inEvent = event && (await ask(question, { ...asked, event: event.id }));
  const answer = inEvent && inEvent.kind !== 'none' ? inEvent : await ask(question, asked);
  return {
    kind: 'answer',
    answer,
    reportCount: countReports(library.reports),
    ...(event && { within: { event, widened: answer !== inEvent } }),
    twins: twinsOf(answer.kind === 'none' ? [] : answer.passages.map(({ passage }) => passage), library),
    isQuestionSeen,
  };
}

/** Quotes, where the reports say; else titles that may be related. */
export function answerParts(reply: AnswerReply, view: View): readonly Part[] {
  const { answer } = reply;
  switch (answer.kind) {
    case 'strong':
      return strongParts(answer, reply, view);
    case 'weak': {
      const titles = answer.passages.map(({ passage }) => passage);
      return titlesParts([...noEventThen(answer, view.locale), view.locale.t('weak')].join('\n'), titles, reply, view);
    }
    case 'none':
      return titlesParts(nothingFound(answer, reply, view.locale), answer.closest, reply, view);
    default:
      return answer satisfies never;
  }
}

/** Of a question for events, each has one line: as many as forty components hold. */
const SHOWN_EVENTS = 5;

type Strong = Extract<Answer, { passages: unknown }>;

function strongParts(answer: Strong, reply: AnswerReply, view: View): readonly Part[] {
  const count = answer.events === undefined ? SHOWN_PASSAGES : SHOWN_EVENTS;
  const passages = answer.passages.slice(0, count);
  const next = answer.passages.slice(count).map(shownOf);
  const where = withinLine(reply, view.locale);
  return [
    ...headParts(titleFor(answer, passages, view.locale), view, { question: questionOf(reply) }),
    ...(where === undefined ? [] : [{ kind: 'text', text: `-# ${where}` } as const]),
    ...quotedParts({ passages, next, twins: reply.twins }, view.locale.t('matchStrong'), view),
  ];
}

/** "2 passages in 1 report", or "2 of 5 events". */
function titleFor({ events }: Strong, passages: Strong['passages'], locale: Locale): string {
  if (events === undefined) return passagesTitle(passages, locale);
  return locale.t('eventsAbout', { about: events.about, count: events.all });
}

/** In small print, where nothing else shows it. */
function questionOf({ answer, isQuestionSeen }: AnswerReply): string | undefined {
  return isQuestionSeen === true ? undefined : escapeLine(answer.question.text);
}

/** Where was looked, when an event was named. */
function withinLine({ within, unknownEvent }: AnswerReply, { t }: Locale): string | undefined {
  if (unknownEvent === '') return t('eventGone');
  if (unknownEvent !== undefined) return t('noSuchEvent', { asked: titleOf(unknownEvent) });
  if (within === undefined) return undefined;
  return t(within.widened ? 'widened' : 'within', { event: titleOf(within.event.name) });
}

/** Titles alone: no passage is shown where it may not answer; each can be read at a choice. */
function titlesParts(text: string, passages: readonly Passage[], reply: AnswerReply, view: View): readonly Part[] {
  const { locale } = view;
  const titles = passages.slice(0, SHOWN_PASSAGES);
  return [
    { kind: 'text', text: [...smallPrint(reply, view).map((line) => `-# ${line}`), text].join('\n') },
    ...titles.map((passage) => passagePart(passage, locale)),
    sectionSelect(titles, locale.t('chooseSection')),
    removeRow(view),
  ];
}

function smallPrint(reply: AnswerReply, { locale, audience }: View): readonly string[] {
  const { t } = locale;
  const question = questionOf(reply);
  return [
    ...(audience.kind === 'private' && audience.notShared ? [t('notShared', audience.notShared)] : []),
    ...(question === undefined ? [] : [t('question', { question })]),
    ...(reply.unknownEvent === undefined ? [] : [withinLine(reply, locale) ?? '']),
  ];
}

/** "No report is of an event of that time: **July 2013**.", where that was asked. */
function noEventThen({ question: { period } }: Answer, { t }: Locale): readonly string[] {
  return period !== undefined && period.nearest.length > 0 ? [t('nonePeriod', { period: titleOf(period.said) })] : [];
}

function nothingFound(answer: Extract<Answer, { kind: 'none' }>, { reportCount }: AnswerReply, locale: Locale): string {
  const { t } = locale;
  if (reportCount === 0) return t('noReports');
  const [noEvent] = noEventThen(answer, locale);
  if (noEvent !== undefined) return answer.closest.length > 0 ? `${noEvent}\n${t('nearestEvents')}` : noEvent;
  const about = answer.missing.length > 0 ? answer.missing.join(', ') : answer.question.text;
  const nothing = t('none', { count: reportCount, about: titleOf(about) });
  return answer.closest.length > 0 ? `${nothing}\n${t('closest')}` : nothing;
}
