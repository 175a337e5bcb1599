import type { EventSource } from '../../event/page-reading.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { hashText } from '../../text/hash-text.ts';
import type { TextNumbers } from '../../text/text-numbers.ts';
import { placeKey } from '../content.ts';
import { cutInParts } from './cut-in-parts.ts';
import { inTurn } from './in-turn.ts';
import { joinPages, type PageRead, type PagesRead } from './pages.ts';

/** The files of a page, in several languages. */
export type Page = readonly EventSource[];

/** Some pages that are read together. */
export interface PageLot {
  readonly pages: readonly Page[];
  /** Those of them that have to be read. */
  readonly unread: readonly Page[];
}

/** Reads of each lot what has to be read, see `readPages`. What comes is in the order of what was given. */
export type ReadLots = (lots: readonly PageLot[]) => readonly Promise<PagesRead>[];

/** Fewer share fewer of their texts. */
const PAGES_OF_LOT = 64;

/**
 * A function that reads the pages of one content after the other: only those whose files have changed.
 * @param texts gets those of the pages
 * @param pagesOfLot about how many
 */
export function createKnownPages(texts: TextNumbers, pagesOfLot = PAGES_OF_LOT) {
  const known = new WeakMap<ParsedReport, KnownPage>();
  const readOf = (page: Page): PageRead | undefined => {
    const last = page[0] && known.get(page[0].report);
    return last !== undefined && isSamePage(last.page, page) ? last.read : undefined;
  };
  return async (pages: readonly Page[], readLots: ReadLots): Promise<readonly PageRead[]> => {
    const lots = cutInParts(pages, numberOf, pagesOfLot)
      .map((own): PageLot => ({ pages: own, unread: own.filter((page) => readOf(page) === undefined) }))
      .filter(({ unread }) => unread.length > 0);
    const read = (await inTurn(readLots(lots), (lot) => joinPages(lot, texts))).flat();
    for (const [number, page] of lots.flatMap(({ unread }) => unread).entries()) {
      const [first, own] = [page[0], read[number]];
      if (first !== undefined && own !== undefined) known.set(first.report, { page, read: own });
    }
    return pages.map((page) => readOf(page) ?? NOTHING_READ);
  };
}

interface KnownPage {
  readonly page: Page;
  readonly read: PageRead;
}

const NOTHING_READ: PageRead = { reading: { files: [], twins: [] }, spelled: [] };

function numberOf([first]: Page): number {
  return first === undefined ? 0 : hashText(placeKey(first.site, first.file));
}

function isSamePage(one: Page, other: Page): boolean {
  return (
    one.length === other.length &&
    one.every(({ site, file, report, original }, at) => {
      const same = other[at];
      return same?.report === report && same.site === site && same.file === file && same.original === original;
    })
  );
}
