import { takeWhile, uniqBy } from 'es-toolkit';
import { type Block, blockText, type Section } from '../../report/parsed-report.ts';
import type { FactReading } from '../fact-reading.ts';
import { cells, labelledValues } from '../labelled.ts';
import { SPEAKER_HEADINGS } from '../words/event-words.ts';
import { foldInPlace, foldWords } from '../words/fold.ts';
import { labelRole } from './people.ts';
import { isGivenName, isPersonName } from './person-name.ts';
import { readNames, readSpeakerLine, type SpeakerReading, splitNames } from './speaker-line.ts';
import { findTalkSpeakers } from './talks.ts';

/**
 * The speakers of a report: from sections such as "Speakers", "Danh sách diễn giả & chủ đề" with what hangs below them,
 * from headings such as "Speaker 1: Steve Tran – AgenticOps", and from lines such as "**Speakers:** Toan Huynh, My
 * Nguyen", and from talks (see talks.ts). A sentence in such a section that names nobody is a `speaker-note`.
 * @param isTitled whether the report has a title besides its headings
 */
export function findSpeakers(sections: readonly Section[], isTitled = false): readonly FactReading[] {
  const listed = sections.flatMap((section, index) => {
    if (!isSpeakersHeading(section.heading)) return [];
    return inSection(
      section,
      takeWhile(sections.slice(index + 1), ({ level }) => level > section.level),
    );
  });
  const labelled = sections.flatMap((section) => inLabels(section.blocks));
  const headed = sections.flatMap(inHeading);
  const talks = findTalkSpeakers(sections, isTitled);
  return uniqBy([...labelled, ...listed, ...headed, ...talks], ({ line, value }) => `${line} ${value}`).toSorted(
    (a, b) => a.line - b.line,
  );
}

/** Whether a heading says that speakers follow: it has a word for them, and none that is not about them. */
export function isSpeakersHeading(heading: string): boolean {
  const folded = foldWords(heading.replace(/\([^)]{0,300}\)/gu, ' '));
  return LANGUAGES.some(({ heads, companions }) => {
    if (!heads.some((head) => ` ${folded} `.includes(head))) return false;
    return folded.split(' ').every((word) => companions.has(word));
  });
}

const LANGUAGES = SPEAKER_HEADINGS.map(({ heads, companions }) => ({
  heads: heads.map((head) => ` ${head} `),
  companions: new Set([...companions, ...heads.flatMap((head) => head.split(' '))]),
}));

function inSection(section: Section, deeper: readonly Section[]): readonly FactReading[] {
  const own = inBlocks(section.blocks);
  const nearest = Math.min(...deeper.map(({ level }) => level));
  const parts = deeper.filter(({ level }) => level === nearest);
  const headings = parts.flatMap(({ heading, line }) =>
    people(readNames(heading.replace(/^\W*\d+[.)]\s*/u, '')), line),
  );
  if (headings.length > 0 || own.some(({ kind }) => kind === 'speaker')) return [...own, ...headings];
  return [...own, ...parts.flatMap(({ blocks }) => inBlocks(blocks).filter(({ kind }) => kind === 'speaker'))];
}

function people(readings: readonly SpeakerReading[], line: number): readonly FactReading[] {
  return readings.map((reading) => ({ kind: 'speaker', ...reading, line }));
}

function inBlocks(blocks: readonly Block[]): readonly FactReading[] {
  const column = nameColumn(blocks);
  const isOfNames = blocks.some((block) => block.kind !== 'row' && beginsWithName(block));
  return blocks.flatMap((block): readonly FactReading[] => {
    if (block.kind === 'row') return inRow(block, column);
    if (block.depth > 0 || block.kind === 'code' || labelledValues(block).length > 0) return [];
    const text = blockText(block);
    // Among names "Talk: Sorting Networks" is what somebody spoke of; "Moderator: Jane Roe" is one more.
    if (isOfNames && isLabelled(text)) return [];
    const found = people(readSpeakerLine(block), block.line);
    return found.length > 0 || text.endsWith(':') ? found : [{ kind: 'speaker-note', value: text, line: block.line }];
  });
}

/** "Jane Doe", "**Jane Doe** – Founder": in a list of such lines others have a label. */
function beginsWithName(block: Block): boolean {
  const text = blockText(block);
  return readSpeakerLine(block).some(({ value }) => /\s/u.test(value) && text.startsWith(value));
}

function isLabelled(text: string): boolean {
  const label = /^\W{0,100}(\p{L}[^:：]{0,38}?)\s{0,20}[:：]/u.exec(text)?.[1];
  return label !== undefined && !isPersonName(label) && labelRole(label) === undefined;
}

/** The column of a table that holds the names; the first row says so, else it is the first. */
function nameColumn(blocks: readonly Block[]): number {
  const header = blocks.find(({ kind }) => kind === 'row');
  const names = header === undefined ? [] : cells(header);
  const index = names.findIndex((cell) => isSpeakersHeading(cell) || /^(?:name|ho ten|ten)$/.test(foldWords(cell)));
  return Math.max(index, 0);
}

function inRow(block: Block, column: number): readonly FactReading[] {
  const row = cells(block);
  const name = row[column] ?? '';
  if (isSpeakersHeading(name)) return [];
  const detail = row.filter((cell, index) => index !== column && !/^\d+$/.test(cell)).join(' – ');
  return splitNames(name)
    .filter((each) => isPersonName(each) || isGivenName(each))
    .map((value) => ({ kind: 'speaker', value, ...(detail === '' ? {} : { detail }), line: block.line }));
}

/** "**Speakers:** A, B", or the label alone with the names in the items that follow. */
function inLabels(blocks: readonly Block[]): readonly FactReading[] {
  return blocks.flatMap((block, index) =>
    labelledValues(block)
      .filter(({ kind }) => kind === 'speaker')
      .flatMap(({ value, line }) => {
        if (value !== '') return people(readNames(value), line);
        const [first, ...rest] = blocks.slice(index + 1);
        if (first?.kind !== 'item') return [];
        return [first, ...takeWhile(rest, ({ kind, depth }) => kind === 'item' && depth >= first.depth)]
          .filter(({ depth }) => depth === first.depth)
          .flatMap((item) => people(readSpeakerLine(item), item.line));
      }),
  );
}

/** "Speaker 1: Steve Tran - AgenticOps for Your Cloud"; "Speakers 5 & 6: AWS DevOps Agent" names nobody. */
function inHeading({ heading, line }: Section): readonly FactReading[] {
  if (!/\d/.test(heading)) return [];
  const folded = foldInPlace(heading);
  const lead = /^\W*(?:speakers?|dien gia)\s[\d,&\s]+[:-]\s*/.exec(folded)?.[0].length;
  if (lead === undefined) return [];
  return people(readNames(heading.slice(lead)), line);
}
