import { blocksText, type ParsedReport, type Section } from '../report.ts';
import { alignSections, type SectionPair } from './align-sections.ts';
import { anchorsOf, sharedAnchors } from './anchors.ts';
import { readEventName } from './event-name.ts';
import { readSeries } from './series.ts';
import { authoredSections, isTemplateReport } from './template.ts';
import { isVietnamese } from './text-language.ts';

/** Whether two files that Hugo takes for translations are translations, and if not, why. */
export type TwinVerdict =
  | { readonly kind: 'twin'; readonly pairs: readonly SectionPair[] }
  | { readonly kind: 'no-twin'; readonly reason: string };

/**
 * Compares the files of one page in two languages, whichever comes first. They are twins when one is Vietnamese and the
 * other is not, neither is the template's own report, and they share what a translation keeps: figures, names of
 * services, the number of a series, the order of levels. The pairs of a twin point into `one.sections` and
 * `other.sections`.
 */
export function twinOf(one: ParsedReport, other: ParsedReport): TwinVerdict {
  const reason = templateReason(one, other) ?? languageReason(one, other) ?? contentReason(one, other);
  if (reason !== undefined) return { kind: 'no-twin', reason };
  return { kind: 'twin', pairs: alignSections(one.sections, other.sections) };
}

function templateReason(one: ParsedReport, other: ParsedReport): string | undefined {
  return isTemplateReport(one) || isTemplateReport(other) ? "one is the template's own report" : undefined;
}

function languageReason(one: ParsedReport, other: ParsedReport): string | undefined {
  const [a, b] = [one, other].map((report) => isVietnamese(textOf(report.sections)));
  if (a === undefined || b === undefined) return 'one has hardly any text';
  return a === b ? `both are in ${a ? 'Vietnamese' : 'English'}` : undefined;
}

function contentReason(one: ParsedReport, other: ParsedReport): string | undefined {
  const [a, b] = [authoredSections(one), authoredSections(other)];
  const [seriesOfOne, seriesOfOther] = [seriesKey(a), seriesKey(b)];
  if (seriesOfOne !== undefined && seriesOfOther !== undefined && seriesOfOne !== seriesOfOther) {
    return 'they are about different events of a series';
  }
  const shared = sharedAnchors(anchorsOf(textOf(a)), anchorsOf(textOf(b)));
  if (shared !== undefined && shared >= SURE) return undefined;
  const alike = levelLikeness(a, b) >= SAME_SHAPE;
  if (shared === undefined ? alike : shared >= POSSIBLE && alike) return undefined;
  return 'they share too few names, figures and headings';
}

/** Of 150 real pairs of translations 148 share more than two thirds of their anchors. */
const SURE = 0.5;
/** Between this and SURE the order of headings decides. */
const POSSIBLE = 0.3;
const SAME_SHAPE = 0.8;

/** Share of headings that have a heading of the same level at the same place, 0 to 1. */
function levelLikeness(one: readonly Section[], other: readonly Section[]): number {
  const longest = Math.max(one.length, other.length);
  const same = one.filter((section, index) => section.level === other[index]?.level).length;
  return longest === 0 ? 0 : same / longest;
}

function seriesKey(sections: readonly Section[]): string | undefined {
  const names = sections.slice(0, 3).flatMap(({ heading }) => readEventName(heading)?.name ?? []);
  return names.map((name) => readSeries(name)?.key).find((key) => key !== undefined);
}

function textOf(sections: readonly Section[]): string {
  return sections.map(({ heading, blocks }) => `${heading}\n${blocksText(blocks)}`).join('\n');
}
