import { maxBy, sumBy } from 'es-toolkit';
import { type Usage, usageOf } from '../../../core/asked/usage.ts';
import type { Search } from '../../../core/library/search.ts';
import type { Passage } from '../../../core/report/report.ts';
import type { Rating, StoredQuestion } from '../../../store/questions/asked.ts';
import type { Locale } from '../../languages/locale.ts';
import type { Part } from '../../layout/part.ts';
import type { View } from '../pieces/head.ts';
import { passagesNamed, sectionLine } from './sections.ts';
import type { drawUsage } from './usage-chart.ts';

/** The figures of what was asked in a period. */
export interface UsageReply {
  readonly kind: 'usage';
  readonly usage: Usage;
  readonly helpful: number;
  readonly notHelpful: number;
  readonly sections: ReadonlyMap<string, Passage>;
  readonly draw: typeof drawUsage;
}

/** Of those that answered most. */
const SECTIONS = 5;

export async function usageReply(
  asked: readonly StoredQuestion[],
  ratings: readonly Rating[],
  days: number,
  now: Date,
  search: Search,
): Promise<UsageReply> {
  const usage = usageOf(asked, now, days);
  const sections = await passagesNamed(
    usage.passages.slice(0, SECTIONS).map(([id]) => id),
    search,
  );
  return {
    kind: 'usage',
    usage,
    helpful: sumBy(ratings, ({ helpful }) => helpful),
    notHelpful: sumBy(ratings, ({ notHelpful }) => notHelpful),
    sections,
    // What draws is loaded by the first one who looks at a picture.
    draw: (await import('./usage-chart.ts')).drawUsage,
  };
}

export function usageParts(reply: UsageReply, { locale }: View): readonly Part[] {
  const { usage, helpful, notHelpful, sections, draw } = reply;
  const { t } = locale;
  const head = `### ${t('usage')}\n-# ${t('questionCount', { count: usage.total })} ${t('inDays', { count: usage.days.length })}`;
  if (usage.total === 0) return [{ kind: 'text', text: `${head}\n${t('usageNothing')}` }];
  const languages = usage.languages.map(([language, count]) => `${locale.language(language)} ${count}`);
  const figures = [
    [
      t('usageAnswered', { count: usage.strong }),
      t('usageWeak', { count: usage.weak }),
      t('usageNone', { count: usage.none }),
    ].join(' · '),
    languages.join(' · '),
    ...(helpful + notHelpful > 0 ? [t('usageHelpful', { helpful, notHelpful })] : []),
  ];
  const most = usage.passages.flatMap(([id, count]) => {
    const passage = sections.get(id);
    return passage === undefined ? [] : [`- ${sectionLine(passage)} · ${t('questionCount', { count })}`];
  });
  const picture = { file: { name: 'usage.png', data: draw(usage, locale) }, alt: altOf(usage, locale) };
  return [
    { kind: 'text', text: `${head}\n${figures.join('\n')}` },
    { kind: 'gallery', pictures: [picture] },
    ...(most.length > 0 ? [{ kind: 'text', text: `**${t('usageSections')}**\n${most.join('\n')}` } as const] : []),
  ];
}

/** What the picture shows, in words. */
function altOf({ days, strong, weak, none }: Usage, { t, date }: Locale): string {
  const total = (day: Usage['days'][number]): number => day.strong + day.weak + day.none;
  const [first, last, busiest] = [days[0], days.at(-1), maxBy([...days], total)];
  return t('usageAlt', {
    from: first === undefined ? '' : date(first.day),
    until: last === undefined ? '' : date(last.day),
    answered: strong,
    weak,
    none,
    day: busiest === undefined ? '' : date(busiest.day),
    most: busiest === undefined ? 0 : total(busiest),
  });
}
