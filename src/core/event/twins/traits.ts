import { trimEnd } from 'es-toolkit';
import { blocksText, type ParsedReport, type Section } from '../../report/parsed-report.ts';
import { readEventName } from '../names/event-name.ts';
import { readSeries } from '../names/series.ts';
import { isSpeakersHeading } from '../people/speakers.ts';
import { type Authorship, authorshipOf } from '../template/template.ts';
import { words } from '../words/fold.ts';
import { isVietnamese } from '../words/text-language.ts';

/** What shows whether a report is the translation of another. */
export interface Traits {
  /** Undefined when it has hardly any text. */
  readonly vietnamese: boolean | undefined;
  /** What a translation leaves as it is, of what the author wrote. */
  readonly anchors: ReadonlySet<string>;
  /** Key of the series that one of its first headings names, see series.ts. */
  readonly series: string | undefined;
  /** All sections, the template's as well. */
  readonly sections: readonly SectionTraits[];
}

export interface SectionTraits {
  readonly level: number;
  /** "1.2" in "1.2. Detection"; '' without. */
  readonly number: string;
  /** Words of the heading, folded. */
  readonly terms: ReadonlySet<string>;
  /** What a translation leaves as it is. */
  readonly anchors: ReadonlySet<string>;
  /** Its heading says that speakers follow. */
  readonly speakers: boolean;
  /** It comes from the reports' template. */
  readonly template: boolean;
  /** Characters. */
  readonly length: number;
}

/** Reads the traits of a report whose authorship may have been judged before. */
export function traitsOf(report: ParsedReport, { parts, authored }: Authorship = authorshipOf(report)): Traits {
  const { sections } = report;
  const names = authored.slice(0, 3).flatMap(({ heading }) => readEventName(heading)?.name ?? []);
  const texts = sections.map(textOf);
  const traits = sections.map((section, index) => {
    return sectionTraits(section, parts[index] === undefined, anchorsOf(texts[index] ?? ''));
  });
  const authoredAnchors = (part: Section | undefined, index: number): Iterable<string> => {
    if (part === undefined) return [];
    return (part === sections[index] ? traits[index]?.anchors : undefined) ?? anchorsOf(textOf(part));
  };
  return {
    vietnamese: isVietnamese(texts.join('\n')),
    anchors: new Set(parts.flatMap((part, index) => [...authoredAnchors(part, index)])),
    series: names.map((name) => readSeries(name)?.key).find((key) => key !== undefined),
    sections: traits,
  };
}

/** Shorter words are alike in both languages by chance. */
const SHORTEST_TERM = 3;

function sectionTraits(section: Section, template: boolean, anchors: SectionTraits['anchors']): SectionTraits {
  const { heading, level, blocks } = section;
  return {
    level,
    number: /^\W*(\d+(?:\.\d+)*)/u.exec(heading)?.[1] ?? '',
    terms: new Set(words(heading).filter(({ length }) => length >= SHORTEST_TERM)),
    anchors,
    speakers: isSpeakersHeading(heading),
    template,
    length: blocksText(blocks).length,
  };
}

function textOf({ heading, blocks }: Section): string {
  return `${heading}\n${blocksText(blocks)}`;
}

/**
 * What a translation leaves as it is: figures of two digits or more, times, names of services and abbreviations (IAM,
 * EC2, SageMaker, CI/CD), in lower case.
 */
function anchorsOf(text: string): ReadonlySet<string> {
  // Nearly all words have neither a capital inside nor a digit.
  const parts = text.split(/\s+/u).filter((part) => CAN_HOLD_ANCHOR.test(part));
  const tokens = parts.flatMap((part) => part.match(TOKEN) ?? []).filter(isAnchor);
  return new Set(tokens.map((token) => trimEnd(token.toLowerCase(), ['.', ',', ':'])));
}

const CAN_HOLD_ANCHOR = /\d|.[A-Z]/;
const TOKEN = /[\p{L}\d][\p{L}\d]*(?:[/+.:%-][\p{L}\d]+)*/gu;

/** Plain ASCII with a capital inside or a digit: Vietnamese and English prose have hardly any. */
function isAnchor(token: string): boolean {
  if (!/^[\x21-\x7E]+$/.test(token)) return false;
  return /^\d.*\d$/.test(token) || (/[A-Za-z]/.test(token) && (/[A-Z]/.test(token.slice(1)) || /\d/.test(token)));
}
