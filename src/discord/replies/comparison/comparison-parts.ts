import type { Point } from '../../../core/answer/digest.ts';
import type { ComparedSide, Comparison } from '../../../core/compare/comparison.ts';
import type { Subject } from '../../../core/compare/subject.ts';
import type { Locale } from '../../languages/locale.ts';
import { escapeLine } from '../../layout/markdown.ts';
import type { Part } from '../../layout/part.ts';
import { shorten } from '../../layout/shorten.ts';
import { pageOf, pageRow } from '../pieces/buttons.ts';
import { headParts, type View } from '../pieces/head.ts';
import { dayOf, reportName, sectionLink, sectionTitle, titleOf } from '../pieces/place.ts';
import type { ComparisonReply } from './comparison.ts';
import { type Item, pagesOf } from './pages-of.ts';

/** Both, with their days; what both speak of; what only one of them does; each line with its link. */
export function comparisonParts(reply: ComparisonReply, view: View): readonly Part[] {
  const { comparison, target, question } = reply;
  const { locale } = view;
  const { about, sides } = comparison;
  const [left, right] = sides;
  const beside = { left: nameOf(left.subject), right: nameOf(right.subject) };
  const title = about === undefined ? locale.t('compare', beside) : locale.t('compareAbout', { about: titleOf(about) });
  const page = pageOf(pagesOf(comparison), target.page, view);
  const small = [...sideLines(reply, locale), ...notes(comparison, locale)];
  small.push([locale.t('wordForWord'), ...page.position].join(' · '));
  return [
    ...headParts(title, view, {
      question: question === undefined ? undefined : escapeLine(question),
    }),
    { kind: 'text', text: small.map((line) => `-# ${line}`).join('\n') },
    ...page.items.flatMap((item) => itemParts(item, comparison, locale)),
    { kind: 'divider' },
    pageRow(target, page, view),
  ];
}

/** As long as a name may be of which there are two in a line. */
const NAME = 80;

function nameOf({ name }: Subject): string {
  return escapeLine(shorten(name, NAME));
}

/** "**AWS Cloud Mastery Series #3** · 29 Nov 2025 · 2 reports". */
function sideLines({ comparison: { sides, about }, days }: ComparisonReply, locale: Locale): readonly string[] {
  return sides.map(({ subject, reports }, index) => {
    const day = dayOf(days[index]?.date, days[index]?.until, locale);
    const count = about === undefined ? [locale.t('reportCount', { count: reports })] : [];
    return [`**${nameOf(subject)}**`, ...day, ...count].join(' · ');
  });
}

function notes({ about, sides, shared, isInOneLanguage }: Comparison, { t }: Locale): readonly string[] {
  if (about !== undefined || sides.some(({ reports }) => reports === 0)) return [];
  if (!isInOneLanguage) return [t('otherLanguages')];
  return shared.length === 0 ? [t('nothingInCommon')] : [];
}

function itemParts(item: Item, comparison: Comparison, locale: Locale): readonly Part[] {
  const isShared = item.kind === 'shared';
  const text = isShared
    ? `**${locale.t('bothSay', { words: titleOf(item.shared.words.join(', ')) })}**`
    : sideTitle(item.side, comparison, locale);
  const points = isShared ? item.shared.points : item.side.points;
  return [{ kind: 'divider' }, { kind: 'text', text }, ...points.map((point) => pointPart(point, isShared, locale))];
}

function sideTitle(side: ComparedSide, { about, isInOneLanguage }: Comparison, { t }: Locale): string {
  const name = nameOf(side.subject);
  if (side.points.length === 0) return t(about === undefined ? 'nothingAboutOne' : 'oneSaysNothing', { name });
  return t(about === undefined && isInOneLanguage ? 'onlyOne' : 'oneSays', { name });
}

/** @param isShared Whether it stands beside one of the other side. */
function pointPart({ passage, quote }: Point, isShared: boolean, locale: Locale): Part {
  const of = isShared ? [escapeLine(shorten(reportName(passage.report), NAME))] : [];
  const text = `-# ${[...of, sectionTitle(passage)].join(' · ')}`;
  return {
    kind: 'text',
    text,
    link: sectionLink(passage, locale),
    quote: { ...quote, cutBefore: false, cutAfter: false },
  };
}
