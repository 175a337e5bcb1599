import { readFileName } from '../../report/file-name.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { groupBy } from '../../text/group-by.ts';
import type { ReportRef } from '../event.ts';
import { type Authorship, authorshipOf } from '../template/template.ts';
import { alignSections, type SectionPair } from './align-sections.ts';
import { type SectionTraits, type Traits, traitsOf } from './traits.ts';

/** Two files in two languages that say the same; the pairs point into their `sections`. */
export interface TwinsOf<File> {
  readonly one: File;
  readonly other: File;
  readonly pairs: readonly SectionPair[];
}

/** Of the files of each page, those that are translations of the first; none of them is the template's own report. */
export function findTwins<File extends JudgedFile>(files: readonly File[]): readonly TwinsOf<File>[] {
  const pages = groupBy(files, pageKey);
  return [...pages.values()].flatMap(([one, ...others]) => {
    if (one === undefined || others.length === 0) return [];
    const traits = traitsOf(one.report, one.authorship);
    return others.flatMap((other): readonly TwinsOf<File>[] => {
      const verdict = compareTraits(traits, traitsOf(other.report, other.authorship));
      return verdict.kind === 'twin' ? [{ one, other, pairs: verdict.pairs }] : [];
    });
  });
}

/**
 * The same for the files of one page in several languages: named as Hugo does, `x.md` and `x.vi.md`, or where the layout
 * says of one that it translates another.
 */
export function pageKey({ site, file, original = file }: TranslatedFile): string {
  const { folder, name } = readFileName(original);
  return `${site}/${folder}${name}`;
}

/** A file, and which one it translates where its name does not say so. */
export interface TranslatedFile extends ReportRef {
  /** Path of the file that it translates; its own where it translates none. */
  readonly original?: string;
}

interface JudgedFile extends TranslatedFile {
  readonly report: ParsedReport;
  readonly authorship: Authorship;
}

/** Whether two files that Hugo takes for translations are translations, and if not, why. */
type TwinVerdict =
  | { readonly kind: 'twin'; readonly pairs: readonly SectionPair[] }
  | { readonly kind: 'no-twin'; readonly reason: string };

/**
 * Compares the files of one page in two languages, whichever comes first. They are twins when one is Vietnamese and the
 * other is not, neither is the template's own report, and they share what a translation keeps: figures, names of
 * services, the number of a series, the order of levels. The pairs of a twin point into `one.sections` and
 * `other.sections`.
 */
export function twinOf(one: ParsedReport, other: ParsedReport): TwinVerdict {
  const [a, b] = [authorshipOf(one), authorshipOf(other)];
  if (a.isTemplate || b.isTemplate) return { kind: 'no-twin', reason: "one is the template's own report" };
  return compareTraits(traitsOf(one, a), traitsOf(other, b));
}

function compareTraits(one: Traits, other: Traits): TwinVerdict {
  const reason = languageReason(one, other) ?? contentReason(one, other);
  if (reason !== undefined) return { kind: 'no-twin', reason };
  return { kind: 'twin', pairs: alignSections(one.sections, other.sections) };
}

function languageReason({ vietnamese: a }: Traits, { vietnamese: b }: Traits): string | undefined {
  if (a === undefined || b === undefined) return 'one has hardly any text';
  return a === b ? `both are in ${a ? 'Vietnamese' : 'English'}` : undefined;
}

function contentReason(one: Traits, other: Traits): string | undefined {
  if (one.series !== undefined && other.series !== undefined && one.series !== other.series) {
    return 'they are about different events of a series';
  }
  const shared = sharedAnchors(one.anchors, other.anchors);
  if (shared !== undefined && shared >= SURE) return undefined;
  const alike = levelLikeness(authored(one), authored(other)) >= SAME_SHAPE;
  if (shared === undefined ? alike : shared >= POSSIBLE && alike) return undefined;
  return 'they share too few names, figures and headings';
}

/** Of 150 real pairs of translations 148 share more than two thirds of their anchors. */
const SURE = 0.5;
/** Between this and SURE the order of headings decides. */
const POSSIBLE = 0.3;
const SAME_SHAPE = 0.8;
/** Fewer anchors say nothing. */
const FEWEST_ANCHORS = 4;

/** Share of the anchors of the text with fewer that the other has too, 0 to 1; undefined when one has hardly any. */
function sharedAnchors(one: ReadonlySet<string>, other: ReadonlySet<string>): number | undefined {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  if (fewer.size < FEWEST_ANCHORS) return undefined;
  return [...fewer].filter((anchor) => more.has(anchor)).length / fewer.size;
}

function authored({ sections }: Traits): readonly SectionTraits[] {
  return sections.filter(({ template }) => !template);
}

/** Share of headings that have a heading of the same level at the same place, 0 to 1. */
function levelLikeness(one: readonly SectionTraits[], other: readonly SectionTraits[]): number {
  const longest = Math.max(one.length, other.length);
  const same = one.filter((section, index) => section.level === other[index]?.level).length;
  return longest === 0 ? 0 : same / longest;
}
