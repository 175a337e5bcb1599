import { type AskedAbout, groupQuestions } from '../../../core/asked/group-questions.ts';
import type { Search } from '../../../core/library/search.ts';
import type { Passage } from '../../../core/report/report.ts';
import type { StoredQuestion } from '../../../store/questions/asked.ts';
import type { Locale } from '../../languages/locale.ts';
import { escapeLine } from '../../layout/markdown.ts';
import type { Part } from '../../layout/part.ts';
import { shorten } from '../../layout/shorten.ts';
import type { View } from '../pieces/head.ts';
import { passagesNamed, sectionLine } from './sections.ts';

/** What was asked and not answered, by what it is about. */
export interface GapsReply {
  readonly kind: 'gaps';
  readonly days: number;
  readonly count: number;
  readonly groups: readonly AskedAbout[];
  /** What came nearest, by ids. */
  readonly nearest: ReadonlyMap<string, Passage>;
}

/** More fit no message. */
const MOST_GROUPS = 12;

export async function gapsReply(asked: readonly StoredQuestion[], days: number, search: Search): Promise<GapsReply> {
  const open = asked.filter(({ state }) => state !== 'strong');
  const groups = groupQuestions(open, search.library).slice(0, MOST_GROUPS);
  const nearest = await passagesNamed(
    groups.flatMap(({ passages }) => passages.slice(0, 1)),
    search,
  );
  return { kind: 'gaps', days, count: open.length, groups, nearest };
}

export function gapsParts({ days, count, groups, nearest }: GapsReply, { locale }: View): readonly Part[] {
  const { t } = locale;
  const head = `### ${t('gaps')}\n-# ${t('questionCount', { count })} ${t('inDays', { count: days })}`;
  if (count === 0) return [{ kind: 'text', text: `${head}\n${t('gapsNone')}` }];
  const lines = groups.map((group) => groupLines(group, nearest, locale));
  return [{ kind: 'text', text: head }, { kind: 'divider' }, { kind: 'text', text: lines.join('\n') }];
}

/** Characters of a name, and of a question that was asked. */
const NAME = 60;
const EXAMPLE = 80;

function groupLines(
  { name, count, examples, passages }: AskedAbout,
  nearest: ReadonlyMap<string, Passage>,
  { t }: Locale,
): string {
  const passage = nearest.get(passages[0] ?? '');
  const section = passage && sectionLine(passage);
  if (name === undefined) {
    const near = section === undefined ? t('gapsFar') : t('gapsUnnamed', { section });
    return `- ${near} · ${t('questionCount', { count })}`;
  }
  const said = examples.map((each) => `“${escapeLine(shorten(each, EXAMPLE))}”`).join(', ');
  const near = section === undefined ? '' : `\n-# ${t('gapsNearest', { section })}`;
  return `- **${escapeLine(shorten(name, NAME))}** · ${t('questionCount', { count })}\n-# ${said}${near}`;
}
