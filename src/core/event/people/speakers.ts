import { type Block, blockText, type Section } from '../../report/parsed-report.ts';
import { cells, labelledValues } from '../labelled.ts';
import { ENGLISH } from '../words/english-words.ts';
import { foldInPlace, foldWords } from '../words/fold.ts';
import { VIETNAMESE } from '../words/vietnamese-words.ts';
import { isGivenName, isPersonName } from './person-name.ts';
import { readNames, readSpeakerLine, type SpeakerReading, splitNames } from './speaker-line.ts';

/** A line about the speakers: of one whom it names, or of none (`note`), as written. */
export type SpeakerFinding =
  | ({ readonly kind: 'speaker'; readonly line: number } & SpeakerReading)
  | { readonly kind: 'note'; readonly text: string; readonly line: number };

/**
 * The speakers of a report: from sections such as "Speakers", "Danh sách diễn giả & chủ đề" with what hangs below them,
 * from headings such as "Speaker 1: Steve Tran – AgenticOps", and from lines such as "**Speakers:** Toan Huynh, My
 * Nguyen". A sentence in such a section that names nobody is a note.
 */
export function findSpeakers(sections: readonly Section[]): readonly SpeakerFinding[] {
  const listed = sections.flatMap((section, index) =>
    isSpeakersHeading(section.heading) ? inSection(section, below(sections, index)) : [],
  );
  const labelled = sections.flatMap((section) => inLabels(section.blocks));
  const headed = sections.flatMap(inHeading);
  return unique([...labelled, ...listed, ...headed]).toSorted((a, b) => a.line - b.line);
}

/** Whether a heading says that speakers follow: it has a word for them, and none that is not about them. */
export function isSpeakersHeading(heading: string): boolean {
  const folded = foldWords(heading.replace(/\([^)]*\)/gu, ' '));
  return LANGUAGES.some(({ heads, companions }) => {
    if (!heads.some((head) => ` ${folded} `.includes(head))) return false;
    return folded.split(' ').every((word) => companions.has(word));
  });
}

const LANGUAGES = [ENGLISH, VIETNAMESE].map(({ speakerHeads, speakerCompanions }) => ({
  heads: speakerHeads.map((head) => ` ${head} `),
  companions: new Set(`${speakerCompanions} ${speakerHeads.join(' ')}`.split(' ')),
}));

function below(sections: readonly Section[], index: number): readonly Section[] {
  const level = sections[index]?.level ?? 0;
  const after = sections.slice(index + 1);
  const end = after.findIndex((section) => section.level <= level);
  return end === -1 ? after : after.slice(0, end);
}

function inSection(section: Section, deeper: readonly Section[]): readonly SpeakerFinding[] {
  const own = inBlocks(section.blocks);
  const nearest = Math.min(...deeper.map(({ level }) => level));
  const parts = deeper.filter(({ level }) => level === nearest);
  const headings = parts.flatMap(({ heading, line }) =>
    people(readNames(heading.replace(/^\W*\d+[.)]\s*/u, '')), line),
  );
  if (headings.length > 0 || own.some(({ kind }) => kind === 'speaker')) return [...own, ...headings];
  return [...own, ...parts.flatMap(({ blocks }) => inBlocks(blocks).filter(({ kind }) => kind === 'speaker'))];
}

function people(readings: readonly SpeakerReading[], line: number): readonly SpeakerFinding[] {
  return readings.map((reading) => ({ kind: 'speaker', ...reading, line }));
}

function inBlocks(blocks: readonly Block[]): readonly SpeakerFinding[] {
  const column = nameColumn(blocks);
  return blocks.flatMap((block): readonly SpeakerFinding[] => {
    if (block.kind === 'row') return inRow(block, column);
    if (block.depth > 0 || block.kind === 'code' || labelledValues(block).length > 0) return [];
    const found = people(readSpeakerLine(block), block.line);
    const text = blockText(block);
    return found.length > 0 || text.endsWith(':') ? found : [{ kind: 'note', text, line: block.line }];
  });
}

/** The column of a table that holds the names; the first row says so, else it is the first. */
function nameColumn(blocks: readonly Block[]): number {
  const header = blocks.find(({ kind }) => kind === 'row');
  const index =
    header === undefined
      ? -1
      : cells(header).findIndex((cell) => isSpeakersHeading(cell) || /^(?:name|ho ten|ten)$/.test(foldWords(cell)));
  return Math.max(index, 0);
}

function inRow(block: Block, column: number): readonly SpeakerFinding[] {
  const row = cells(block);
  const name = row[column] ?? '';
  if (isSpeakersHeading(name)) return [];
  const detail = row.filter((cell, index) => index !== column && !/^\d+$/.test(cell)).join(' – ');
  return splitNames(name)
    .filter((each) => isPersonName(each) || isGivenName(each))
    .map((each) => ({ kind: 'speaker', name: each, ...(detail === '' ? {} : { detail }), line: block.line }));
}

/** "**Speakers:** A, B", or the label alone with the names in the items that follow. */
function inLabels(blocks: readonly Block[]): readonly SpeakerFinding[] {
  return blocks.flatMap((block, index) =>
    labelledValues(block)
      .filter(({ kind }) => kind === 'speaker')
      .flatMap(({ value, line }) => {
        if (value !== '') return people(readNames(value), line);
        const [first, ...rest] = blocks.slice(index + 1);
        if (first?.kind !== 'item') return [];
        const end = rest.findIndex((next) => next.kind !== 'item' || next.depth < first.depth);
        return [first, ...(end === -1 ? rest : rest.slice(0, end))]
          .filter(({ depth }) => depth === first.depth)
          .flatMap((item) => people(readSpeakerLine(item), item.line));
      }),
  );
}

/** "Speaker 1: Steve Tran - AgenticOps for Your Cloud"; "Speakers 5 & 6: AWS DevOps Agent" names nobody. */
function inHeading({ heading, line }: Section): readonly SpeakerFinding[] {
  if (!/\d/.test(heading)) return [];
  const folded = foldInPlace(heading);
  const lead = /^\W*(?:speakers?|dien gia)\s+[\d,& ]+\s*[:-]\s*/.exec(folded)?.[0].length;
  if (lead === undefined) return [];
  return people(readNames(heading.slice(lead)), line);
}

function unique(findings: readonly SpeakerFinding[]): readonly SpeakerFinding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.line} ${finding.kind === 'speaker' ? finding.name : finding.text}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
