import { type EventSource, type PageReading, readPage } from '../../event/page-reading.ts';
import { type Spelled, spell } from '../../index/joins.ts';
import { textOf } from '../../index/terms.ts';
import { cutSections } from '../../pack/passages.ts';
import type { Report } from '../../report/report.ts';
import { createWordReader, type ReadWords } from '../../text/known-words.ts';
import { createTextNumbers, type TextNumbers, unpackTexts } from '../../text/text-numbers.ts';

/** The files of a page, in several languages. */
export type Page = readonly EventSource[];

/** All that a page says, whatever others say. */
export interface PageRead {
  readonly reading: PageReading;
  /** Of each file. */
  readonly spelled: readonly Spelled[];
}

/** Pages as they are read apart, and sent: their numbers are those of their own texts. Plain data. */
export interface PagesRead {
  readonly pages: readonly PageRead[];
  /** See `unpackTexts`. */
  readonly texts: string;
}

/** @param pages the files of each, see `readPage` */
export function readPages(pages: readonly Page[]): PagesRead {
  const texts = createTextNumbers();
  const read = createWordReader();
  const all = pages.map((page): PageRead => {
    const reading = readPage(page);
    const spelled = page.map(({ report: { sections } }, at) => {
      return spellReport({ name: reading.files[at]?.name ?? '', sections }, texts, read);
    });
    return { reading, spelled };
  });
  return { pages: all, texts: texts.packed() };
}

/** The same pages with the numbers that their texts have among all: they are changed. */
export function joinPages({ pages, texts }: PagesRead, all: TextNumbers): readonly PageRead[] {
  const among = all.renumber(unpackTexts(texts));
  return pages.map((page) => renumberPage(page, among));
}

/** A page with other numbers of its texts. */
export function renumberPage({ reading, spelled }: PageRead, among: (own: Int32Array) => Int32Array): PageRead {
  const renumbered = spelled.map(({ words, others, pairs: { hashes, firsts, seconds } }): Spelled => {
    const pairs = { hashes, firsts: among(firsts), seconds: among(seconds) };
    return { words: among(words), others: among(others), pairs };
  });
  return { reading, spelled: renumbered };
}

/** How the passages of a report are written, each with the report's name and its heading. */
export function spellReport(report: Pick<Report, 'name' | 'sections'>, texts: TextNumbers, read?: ReadWords): Spelled {
  const { sections } = report;
  const passages = cutSections(sections).flatMap(({ section, parts }) =>
    parts.map(({ blocks }) => textOf({ report, section, blocks })),
  );
  const headings = sections.map(({ heading }) => heading);
  return spell(passages, headings, texts, read);
}
