import type { ParsedReport } from '../../report/parsed-report.ts';
import { hashText } from '../../text/hash-text.ts';
import type { TextNumbers } from '../../text/text-numbers.ts';
import { placeKey } from '../content.ts';
import { cutInParts } from './cut-in-parts.ts';
import { inTurn } from './in-turn.ts';
import { joinPages, type Page, type PageRead, type PagesRead } from './pages.ts';

/** Reads pages, some together, see `readPages`. What comes is in the order of what was given. */
export type ReadLots = (lots: readonly (readonly Page[])[]) => readonly Promise<PagesRead>[];

/** Fewer share fewer of their texts. */
const PAGES_OF_LOT = 64;

/**
 * A function that reads the pages of one content after the other: only those whose files have changed.
 * @param texts gets those of the pages
 * @param pagesOfLot about how many; no more than that are read one by one, and can be kept so
 */
export function createKnownPages(texts: TextNumbers, pagesOfLot = PAGES_OF_LOT) {
  const known = new WeakMap<ParsedReport, KnownPage>();
  const learn = (page: Page, read: PageRead | undefined): void => {
    if (page[0] !== undefined && read !== undefined) known.set(page[0].report, { page, read });
  };
  const readOf = (page: Page): PageRead | undefined => {
    const last = page[0] && known.get(page[0].report);
    return last !== undefined && isSamePage(last.page, page) ? last.read : undefined;
  };
  return async (
    pages: readonly Page[],
    readLots: ReadLots,
    recall: (page: Page) => PageRead | undefined = () => undefined,
  ): Promise<readonly PageRead[]> => {
    for (const page of pages) if (readOf(page) === undefined) learn(page, recall(page));
    const unread = pages.filter((page) => readOf(page) === undefined);
    const lots = unread.length > pagesOfLot ? cutInParts(unread, numberOf, pagesOfLot) : unread.map((page) => [page]);
    const read = (await inTurn(readLots(lots), (lot) => joinPages(lot, texts))).flat();
    for (const [number, page] of unread.entries()) learn(page, read[number]);
    return pages.map((page) => readOf(page) ?? NOTHING_READ);
  };
}

/** A page, and what was read of it. */
export interface KnownPage {
  readonly page: Page;
  readonly read: PageRead;
}

export const NOTHING_READ: PageRead = { reading: { files: [], twins: [] }, spelled: [] };

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
