import { type AskedAbout, groupQuestions } from '../../../core/asked/group-questions.ts';
import type { Search } from '../../../core/library/search.ts';
import type { Passage } from '../../../core/report/report.ts';
import { groupBy } from '../../../core/text/group-by.ts';
import type { Rating, StoredQuestion } from '../../../store/questions/asked.ts';
import type { Locale } from '../../languages/locale.ts';
import { escapeLine } from '../../layout/markdown.ts';
import type { Part } from '../../layout/part.ts';
import { shorten } from '../../layout/shorten.ts';
import type { View } from '../pieces/head.ts';
import { passagesNamed, sectionLine } from './sections.ts';

/** What was asked in a week, what helped, and what could be written. */
export interface WeeklyReply {
  readonly kind: 'weekly';
  /** ISO 8601. */
  readonly from: string;
  readonly count: number;
  readonly topics: readonly AskedAbout[];
  readonly helped: readonly Rating[];
  readonly gaps: readonly AskedAbout[];
  readonly sections: ReadonlyMap<string, Passage>;
  /** That it is only looked at, posted no longer, or (an id) where it is posted from now on; undefined: it is posted. */
  readonly done: 'preview' | 'stopped' | string | undefined;
}

const TOPICS = 5;
const HELPED = 3;
const GAPS = 8;

export async function weeklyReply(
  asked: readonly StoredQuestion[],
  ratings: readonly Rating[],
  from: Date,
  search: Search,
  done?: string,
): Promise<WeeklyReply> {
  const topics = groupQuestions(asked, search.library).slice(0, TOPICS);
  const open = asked.filter(({ state }) => state !== 'strong');
  const gaps = groupQuestions(open, search.library).slice(0, GAPS);
  const helped = ratings.filter(({ helpful, notHelpful }) => helpful > notHelpful).slice(0, HELPED);
  const ids = [...helped.map(({ passage }) => passage), ...[...topics, ...gaps].flatMap(({ passages }) => passages)];
  return {
    kind: 'weekly',
    from: from.toISOString().slice(0, 'yyyy-mm-dd'.length),
    count: asked.length,
    topics,
    helped,
    gaps,
    sections: await passagesNamed(ids, search),
    done,
  };
}

export function weeklyParts(reply: WeeklyReply, { locale }: View): readonly Part[] {
  const { t, date } = locale;
  const { from, count, done } = reply;
  const head = `### ${t('weekly', { from: date(from) })}\n-# ${t('questionCount', { count })}`;
  const blocks = [
    section(
      t('weeklyTopics'),
      reply.topics.map((each) => groupLine(each, reply, locale)),
    ),
    section(
      t('weeklyHelped'),
      reply.helped.flatMap((each) => helpedLine(each, reply)),
    ),
    section(t('weeklyWrite'), writeLines(reply, locale)),
  ].filter((block) => block !== undefined);
  const [first, ...others] = blocks;
  return [
    ...(done === undefined ? [] : [{ kind: 'text', text: `-# ${doneLine(done, locale)}` } as const]),
    { kind: 'text', text: head },
    ...(first === undefined
      ? [{ kind: 'text', text: t('usageNothing') } as const]
      : [{ kind: 'text', text: first } as const]),
    ...others.flatMap((text) => [{ kind: 'divider' } as const, { kind: 'text', text } as const]),
  ];
}

function doneLine(done: string, { t }: Locale): string {
  if (done === 'stopped') return t('weeklyStopped');
  return done === 'preview' ? t('weeklyPreview') : t('weeklyIn', { channel: `<#${done}>` });
}

function section(title: string, lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : `**${title}**\n${lines.join('\n')}`;
}

/** Characters of what a group is about. */
const NAME = 60;

function nameOf({ name, passages }: AskedAbout, { sections }: WeeklyReply, { t }: Locale): string {
  if (name !== undefined) return `**${escapeLine(shorten(name, NAME))}**`;
  const passage = sections.get(passages[0] ?? '');
  return passage === undefined ? t('gapsFar') : t('gapsUnnamed', { section: sectionLine(passage) });
}

function groupLine(group: AskedAbout, reply: WeeklyReply, locale: Locale): string {
  return `- ${nameOf(group, reply, locale)} · ${locale.t('questionCount', { count: group.count })}`;
}

function helpedLine({ passage, helpful }: Rating, { sections }: WeeklyReply): readonly string[] {
  const found = sections.get(passage);
  return found === undefined ? [] : [`- ${sectionLine(found)} · ${helpful}`];
}

/** By whose report came nearest: whoever wrote about it can write more. */
function writeLines(reply: WeeklyReply, locale: Locale): readonly string[] {
  const authorOf = ({ passages }: AskedAbout): string =>
    reply.sections.get(passages[0] ?? '')?.report.credits?.author ?? '';
  return [...groupBy(reply.gaps, authorOf)].flatMap(([author, own]) => {
    const who = author === '' ? locale.t('weeklyWriteAnyone') : escapeLine(shorten(author, NAME));
    return [`- ${who}`, ...own.map((each) => `  ${groupLine(each, reply, locale)}`)];
  });
}
