import type { GroupsTold } from '../../event/grouping/known-groups.ts';
import type { SiteTold, ToldOf } from '../../event/known-sites.ts';
import type { Joins } from '../../index/joins.ts';
import { type KnownTexts, type TextNumbers, toKnownTexts } from '../../text/text-numbers.ts';
import type { TopicsTold } from '../../topics/known-topics.ts';
import type { KnownIndex } from './known-index.ts';
import type { KnownPage } from './known-pages.ts';
import { type Page, type PageRead, renumberPage } from './pages.ts';
import { type LibraryPart, type Part, type PartTask, renumberPart } from './part.ts';

/** A part, and what was made of it. */
export interface KnownPart extends PartTask {
  readonly made: LibraryPart;
}

/** What a recompiler knows of the library that it has made last: with it another one can go on. */
export interface Memory {
  /** Those that the numbers of pages and parts stand for, once they are put in their place by `among`. */
  readonly texts: KnownTexts;
  readonly among: (own: Int32Array) => Int32Array;
  readonly joins: Joins;
  /** See `createKnownGroups`. */
  readonly groups: GroupsTold | undefined;
  /** See `createKnownSites`. */
  readonly sites: readonly (readonly [pages: readonly Page[], told: SiteTold])[];
  readonly topics: TopicsTold;
  readonly pages: readonly KnownPage[];
  /** In the order of the library. */
  readonly parts: readonly KnownPart[];
  /** See `KnownIndex`. */
  readonly counts: KnownIndex['counts'];
  readonly tables: KnownIndex['tables'];
  readonly copyOf: KnownIndex['copyOf'];
}

/** What another recompiler knew, of the same glossary. */
export interface Remembered extends Pick<Memory, 'texts' | 'joins' | 'groups' | 'topics'> {
  readonly index: KnownIndex | undefined;
  readonly toldOf: ToldOf;
  /** @returns undefined for a page that is not as it was. */
  readonly readOf: (page: Page) => PageRead | undefined;
  /** @returns undefined for a part that is not as it was, or stands in no index. */
  readonly madeOf: (reports: Part) => Pick<KnownPart, 'joins' | 'made'> | undefined;
}

/** Of the texts only those that are still used: else what is kept and read again and again would grow with every change. */
export function memoryOf(known: Omit<Memory, 'texts' | 'among'>, texts: TextNumbers): Memory {
  const numbers = new Int32Array(texts.size()).fill(-1);
  const used: string[] = [];
  const use = (own: Int32Array): Int32Array => {
    for (let at = 0; at < own.length; at += 1) {
      const text = own[at] ?? 0;
      if (numbers[text] === -1) numbers[text] = used.push(texts.textOf(text)) - 1;
    }
    return own;
  };
  for (const { read } of known.pages) renumberPage(read, use);
  for (const { made } of known.parts) renumberPart(made, use);
  for (const { terms } of Object.values(known.counts)) use(terms);
  const names = use(known.topics.names);
  const among = (own: Int32Array): Int32Array => own.map((text) => numbers[text] ?? 0);
  return { ...known, topics: { ...known.topics, names: among(names) }, texts: toKnownTexts(used), among };
}
