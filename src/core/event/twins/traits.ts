import { blocksText, type ParsedReport, type Section } from '../../report/parsed-report.ts';
import { readEventName } from '../names/event-name.ts';
import { readSeries } from '../names/series.ts';
import { isSpeakersHeading } from '../people/speakers.ts';
import { authoredBlocks, isTemplateSection } from '../template/template.ts';
import { words } from '../words/fold.ts';
import { isVietnamese } from '../words/text-language.ts';
import { anchorsOf } from './anchors.ts';

/** What shows whether a report is the translation of another. It survives JSON. */
export interface Traits {
  /** Absent when it has hardly any text. */
  readonly vietnamese?: boolean;
  /** See anchors.ts; of what the author wrote. */
  readonly anchors: readonly string[];
  /** Key of the series that one of its first headings names, see series.ts. */
  readonly series?: string;
  /** All sections, the template's as well. */
  readonly sections: readonly SectionTraits[];
}

export interface SectionTraits {
  readonly level: number;
  /** "1.2" in "1.2. Detection"; '' without. */
  readonly number: string;
  /** Words of the heading, folded. */
  readonly terms: readonly string[];
  /** See anchors.ts. */
  readonly anchors: readonly string[];
  /** Its heading says that speakers follow. */
  readonly speakers: boolean;
  /** It comes from the reports' template. */
  readonly template: boolean;
  /** Characters. */
  readonly length: number;
}

export function traitsOf({ sections }: ParsedReport): Traits {
  const texts = sections.map(({ heading, blocks }) => `${heading}\n${blocksText(blocks)}`);
  const vietnamese = isVietnamese(texts.join('\n'));
  const traits = sections.map(sectionTraits);
  const authored = sections.filter((_, index) => traits[index]?.template === false);
  const series = seriesKey(authored);
  return {
    ...(vietnamese === undefined ? {} : { vietnamese }),
    ...(series === undefined ? {} : { series }),
    anchors: [...new Set(sections.flatMap((section, index) => authoredAnchors(section, traits[index])))],
    sections: traits,
  };
}

function sectionTraits(section: Section): SectionTraits {
  const { heading, level, blocks } = section;
  const text = blocksText(blocks);
  return {
    level,
    number: /^\W*(\d+(?:\.\d+)*)/u.exec(heading)?.[1] ?? '',
    terms: [...new Set(words(heading).filter(({ length }) => length >= SHORTEST_TERM))],
    anchors: [...anchorsOf(`${heading}\n${text}`)],
    speakers: isSpeakersHeading(heading),
    template: isTemplateSection(section),
    length: text.length,
  };
}

function authoredAnchors(section: Section, traits: SectionTraits | undefined): readonly string[] {
  if (traits === undefined || traits.template) return [];
  const blocks = authoredBlocks(section);
  if (blocks.length === section.blocks.length) return traits.anchors;
  return [...anchorsOf(`${section.heading}\n${blocksText(blocks)}`)];
}

/** Shorter words are alike in both languages by chance. */
const SHORTEST_TERM = 3;

function seriesKey(authored: readonly Section[]): string | undefined {
  const names = authored.slice(0, 3).flatMap(({ heading }) => readEventName(heading)?.name ?? []);
  return names.map((name) => readSeries(name)?.key).find((key) => key !== undefined);
}
