import type { Answer } from '../../core/answer/answer.ts';
import type { Passage } from '../../core/report/passage.ts';
import type { Locale } from '../languages/locale.ts';
import { shownOf } from '../replies/quote-again.ts';
import type { AnswerReply } from '../replies/reply.ts';
import { SHOWN_PASSAGES } from '../replies/show-answer.ts';
import { headParts } from './layout/head.ts';
import { escapeLine } from './layout/markdown.ts';
import type { Part, TextPart } from './layout/part.ts';
import { passageButtons } from './layout/passage-buttons.ts';
import { passageTitle, placeLine, sectionLink, titleOf } from './layout/place.ts';
import { removeButton } from './layout/public-buttons.ts';
import { sectionSelect } from './layout/section-select.ts';
import { markFor, passagesTitle, quotedParts } from './passages.ts';
import type { View } from './view.ts';

export function answerParts(reply: AnswerReply, view: View): readonly Part[] {
  const { answer } = reply;
  switch (answer.kind) {
    case 'strong':
      return strongParts(answer, reply, view);
    case 'weak':
      return titlesParts(
        view.locale.t('weak'),
        answer.passages.map(({ passage }) => passage),
        reply,
        view,
      );
    case 'none':
      return noneParts(answer, reply, view);
    default:
      return answer satisfies never;
  }
}

/** Of a question for events, each has one line: as many as forty components hold. */
const SHOWN_EVENTS = 5;

type Strong = Extract<Answer, { passages: unknown }>;

function strongParts(answer: Strong, reply: AnswerReply, view: View): readonly Part[] {
  const { locale } = view;
  const count = answer.events === undefined ? SHOWN_PASSAGES : SHOWN_EVENTS;
  const passages = answer.passages.slice(0, count);
  const given = {
    passages,
    shown: passages.map(shownOf),
    mark: markFor(passages),
    next: answer.passages.slice(count).map(shownOf),
    twins: reply.twins,
  };
  return [
    ...headParts(titleFor(answer, passages, locale), view, questionOf(reply)),
    ...withinParts(reply, view),
    ...quotedParts(passages, locale),
    { kind: 'divider' },
    { kind: 'text', text: `-# ${locale.t('matchStrong')}`, pinned: true },
    ...passageButtons(given, view),
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

function withinParts(reply: AnswerReply, view: View): readonly Part[] {
  const line = withinLine(reply, view);
  return line === undefined ? [] : [{ kind: 'text', text: `-# ${line}` }];
}

/** Where was looked, when an event was named. */
function withinLine({ within, unknownEvent }: AnswerReply, { locale: { t } }: View): string | undefined {
  if (unknownEvent === '') return t('eventGone');
  if (unknownEvent !== undefined) return t('noSuchEvent', { asked: titleOf(unknownEvent) });
  if (within === undefined) return undefined;
  return t(within.widened ? 'widened' : 'within', { event: titleOf(within.event.name) });
}

/** Titles alone: no passage is shown where it may not answer; each can be read at a choice. */
function titlesParts(text: string, passages: readonly Passage[], reply: AnswerReply, view: View): readonly Part[] {
  const titles = passages.slice(0, SHOWN_PASSAGES);
  return [
    ...plainHead(text, reply, view),
    ...titles.map((passage): TextPart => {
      const line = `${passageTitle(passage)}\n${placeLine(passage, view.locale)}`;
      return { kind: 'text', text: line, link: sectionLink(passage, view.locale) };
    }),
    ...sectionSelect(titles, view.locale),
    ...buttonRow(view),
  ];
}

function plainHead(text: string, reply: AnswerReply, view: View): readonly Part[] {
  const { audience } = view;
  const { t } = view.locale;
  const question = questionOf(reply);
  const small = [
    ...(audience.kind === 'private' && audience.notShared ? [t('notShared', audience.notShared)] : []),
    ...(question === undefined ? [] : [t('question', { question })]),
    ...(reply.unknownEvent === undefined ? [] : [withinLine(reply, view) ?? '']),
  ];
  return [{ kind: 'text', text: [...small.map((line) => `-# ${line}`), text].join('\n') }];
}

function buttonRow(view: View): readonly Part[] {
  const buttons = removeButton(view);
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}

function noneParts(answer: Extract<Answer, { kind: 'none' }>, reply: AnswerReply, view: View): readonly Part[] {
  const { t } = view.locale;
  const about = answer.missing.length > 0 ? answer.missing.join(', ') : answer.question.text;
  const nothing = t('none', { count: reply.reportCount, about: titleOf(about) });
  const text = answer.closest.length > 0 ? `${nothing}\n${t('closest')}` : nothing;
  return titlesParts(text, answer.closest, reply, view);
}
