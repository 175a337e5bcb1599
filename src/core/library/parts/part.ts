import { mapValues } from 'es-toolkit';
import { type CopyKeys, copyKeys } from '../../copies/find-copies.ts';
import { type HeadedDays, headedDaysIn } from '../../event/dates/headed-days.ts';
import type { Event } from '../../event/event.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { countTerms, type TermCounts } from '../../index/count-terms.ts';
import { type Headings, readHeadings } from '../../index/headings.ts';
import { askJoins, type Joins } from '../../index/joins.ts';
import { createToTerms, passageTerms, reportTerms, type WordCounts, wordCounts } from '../../index/terms.ts';
import { fromColumns, type PassageColumns, toColumns } from '../../pack/passage-columns.ts';
import { toPassages } from '../../pack/passages.ts';
import { blocksText } from '../../report/parsed-report.ts';
import type { Passage, Report } from '../../report/report.ts';
import { createWordReader } from '../../text/known-words.ts';
import { createTextNumbers, type TextNumbers, unpackTexts } from '../../text/text-numbers.ts';
import { type Spoken, spokenIn } from '../../topics/spoken.ts';
import type { Both } from './beside.ts';
import { cutInParts } from './cut-in-parts.ts';

/** Some of a library's reports. */
export type Part = readonly Report[];

/** A change compiles one part again. Smaller ones would share fewer of their terms. */
const REPORTS_OF_PART = 16;

/** @param size about how many reports each part has */
export function partsOf(reports: readonly Report[], size = REPORTS_OF_PART): readonly Part[] {
  return cutInParts(reports, ({ id }) => Number.parseInt(id.slice(-4), 36), size);
}

/** Some reports, and of what is known of all what matters to them. */
export interface PartTask {
  readonly reports: Part;
  /** See `createJoinsFor`. */
  readonly joins: Joins;
}

/** What some reports bring to a library, whatever the others say. Plain data; the parts can be made in any order. */
export interface LibraryPart {
  /** Of the part's reports; see `passagesOf`. */
  readonly passages: PassageColumns;
  readonly headings: Headings;
  readonly days: HeadedDays;
  readonly words: WordCounts;
  /** Of each passage's text. */
  readonly copies: CopyKeys;
  readonly spoken: Spoken;
}

/** A part as it is sent and compiled: its numbers are those of its own texts. */
export interface CompiledPart extends LibraryPart {
  /** What it brings to the indexes. */
  readonly counts: Both<TermCounts>;
  /** See `unpackTexts`. */
  readonly texts: string;
}

export function compilePart({ reports, joins }: PartTask, glossary: Glossary): CompiledPart {
  const passages = reports.flatMap(toPassages);
  const texts = createTextNumbers();
  const read = createWordReader();
  const toTerms = createToTerms(askJoins(joins), read);
  return {
    passages: toColumns(passages, reports, eventNumber),
    counts: {
      passages: countTerms(
        passages.map((passage) => passageTerms(passage, toTerms)),
        texts,
      ),
      reports: countTerms(
        reports.map((report) => reportTerms(report, toTerms)),
        texts,
      ),
    },
    headings: readHeadings(passages, texts, read),
    days: headedDaysIn(passages),
    words: wordCounts(passages, read, texts),
    copies: copyKeys(passages.map(({ blocks }) => read(blocksText(blocks)))),
    spoken: spokenIn(reports, glossary, texts, read),
    texts: texts.packed(),
  };
}

/** The same part with the numbers that its texts have among all: it is changed. */
export function joinPart({ texts, counts, ...part }: CompiledPart, all: TextNumbers): JoinedPart {
  const among = all.renumber(unpackTexts(texts));
  return { made: renumberPart(part, among), counts: mapValues(counts, (own) => ({ ...own, terms: among(own.terms) })) };
}

export interface JoinedPart extends Pick<CompiledPart, 'counts'> {
  readonly made: LibraryPart;
}

/** A part with other numbers of its texts. */
export function renumberPart(part: LibraryPart, among: (own: Int32Array) => Int32Array): LibraryPart {
  const { headings, words, spoken } = part;
  return {
    ...part,
    headings: { ...headings, terms: among(headings.terms) },
    words: { ...words, words: among(words.words) },
    spoken: {
      reports: spoken.reports.map((report) => mapValues(report, among)),
      names: among(spoken.names),
      keys: among(spoken.keys),
    },
  };
}

/** The passages of a part: they are cut when it is compiled, and are not sent. */
export function passagesOf({ passages }: LibraryPart, reports: Part): readonly Passage[] {
  return fromColumns(passages, reports, eventOf);
}

/** 0 for the event of the report, and one more than its place for that of a fact: entries of a section index have such. */
function eventNumber({ event, report }: Passage): number {
  if (event === undefined) return -1;
  return event === report.event ? 0 : report.facts.findIndex((fact) => fact.event === event) + 1;
}

function eventOf(number: number, { event, facts }: Report): Event | undefined {
  return number === 0 ? event : facts[number - 1]?.event;
}
