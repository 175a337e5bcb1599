import type { Point } from '../../../core/answer/digest.ts';
import type { ComparedSide, Comparison } from '../../../core/compare/comparison.ts';
import { compareSubjects } from '../../../core/compare/find-comparison.ts';
import { eventSubject, type Subject } from '../../../core/compare/subject.ts';
import type { Library } from '../../../core/library/library.ts';
import type { Search } from '../../../core/library/search.ts';
import { findTopic } from '../../../core/topics/find-topic.ts';
import { today } from '../../../settings/today.ts';
import type { TargetOf } from '../../actions/action.ts';
import { eventValue, idIn, topicNamed } from '../../suggestions.ts';
import { type NoticeReply, noticeReply } from '../notice.ts';

export interface ComparisonReply {
  readonly kind: 'comparison';
  readonly comparison: Comparison;
  readonly target: TargetOf<'comparison'>;
  /** As it was asked, where the reader does not see it elsewhere. */
  readonly question?: string;
  /** As it was asked in an ordinary question. */
  readonly asked?: string;
  /** The days of those sides that are events. */
  readonly days: readonly (Pick<NonNullable<Point['passage']['event']>, 'date' | 'until'> | undefined)[];
}

/** Two events or topics side by side. */
export async function comparisonReply(
  target: TargetOf<'comparison'>,
  search: Search,
): Promise<ComparisonReply | NoticeReply> {
  const { library } = search;
  const [one, other] = target.subjects;
  const [left, right] = [subjectOf(one, library), subjectOf(other, library)];
  if (left === undefined || right === undefined) return noticeReply({ kind: 'gone' });
  if (left.kind === right.kind && left.name === right.name && one === other) return noticeReply({ kind: 'same-twice' });
  const aboutId = idIn(target.about, 't');
  const about = aboutId === undefined ? target.about : findTopic(library, aboutId)?.name;
  if (about === undefined) return noticeReply({ kind: 'gone' });
  const options = { language: target.language, today: today() };
  const compared = { subjects: [left, right] as const, ...(about !== '' && { about }) };
  const comparison = await compareSubjects(search, compared, options);
  return { kind: 'comparison', comparison, target, days: daysOf(comparison, library) };
}

function subjectOf(value: string, library: Library): Subject | undefined {
  const [eventId, topicId] = [idIn(value, 'e'), idIn(value, 't')];
  if (eventId === undefined && topicId === undefined) return { kind: 'topic', name: value };
  const event = library.events.find(({ id }) => id === eventId);
  if (event !== undefined) return eventSubject(event);
  const topic = topicId === undefined ? undefined : findTopic(library, topicId);
  return topic && { kind: 'topic', name: topic.name };
}

interface Asked {
  readonly question: string;
  readonly language: string;
  readonly isQuestionSeen: boolean;
}

/** The reply to a question that was found to ask for two things side by side. */
export function foundComparison(comparison: Comparison, library: Library, asked: Asked): ComparisonReply {
  const { question, isQuestionSeen } = asked;
  const [left, right] = comparison.sides;
  const valueOfSide = ({ subject }: ComparedSide) =>
    subject.kind === 'event' ? eventValue(subject.id) : topicNamed(library, subject.name);
  const language = asked.language === 'en' || asked.language === 'vi' ? asked.language : 'auto';
  const subjects = [valueOfSide(left), valueOfSide(right)] as const;
  const about = topicNamed(library, comparison.about ?? '');
  return {
    kind: 'comparison',
    comparison,
    target: { kind: 'comparison', subjects, about, language, page: 0 },
    ...(!isQuestionSeen && { question }),
    asked: question,
    days: daysOf(comparison, library),
  };
}

function daysOf({ sides }: Comparison, { events }: Library): ComparisonReply['days'] {
  return sides.map(({ subject }) =>
    subject.kind === 'event' ? events.find(({ id }) => id === subject.id) : undefined,
  );
}
