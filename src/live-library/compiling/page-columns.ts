import type { FileReading } from '../../core/event/page-reading.ts';
import type { IndexEntry } from '../../core/event/section-index/index-entries.ts';
import type { PageRead } from '../../core/library/parts/pages.ts';
import type { FactColumns } from '../bytes/fact-columns.ts';
import { type Counted, createCountFacts, createTakeFacts } from './counted-facts.ts';

/** Pages that were read, as they are kept: each of their files and entries knows how many facts it has. Plain data. */
export interface PageColumns {
  /** One behind the other. */
  readonly facts: FactColumns;
  readonly pages: readonly KeptPage[];
}

interface KeptFile extends Omit<Counted<FileReading>, 'entries'> {
  readonly entries?: readonly Counted<IndexEntry>[];
}

interface KeptPage extends Omit<PageRead, 'reading'> {
  readonly twins: PageRead['reading']['twins'];
  readonly files: readonly KeptFile[];
}

export function toPageColumns(pages: readonly PageRead[]): PageColumns {
  const { counted, columns } = createCountFacts();
  const kept = pages.map(({ reading: { files, twins }, spelled }): KeptPage => {
    return {
      spelled,
      twins,
      files: files.map((file): KeptFile => {
        const { entries, ...own } = counted(file);
        return entries === undefined ? own : { ...own, entries: entries.map(counted) };
      }),
    };
  });
  return { facts: columns(), pages: kept };
}

/** What `toPageColumns` was given. Where a site is as it was nobody asks for the facts of its pages. */
export function fromPageColumns({ facts: columns, pages }: PageColumns): readonly PageRead[] {
  const take = createTakeFacts(columns);
  const readEntry = ({ facts: count, ...entry }: Counted<IndexEntry>): IndexEntry => {
    const facts = take(count);
    return {
      ...entry,
      get facts() {
        return facts();
      },
    };
  };
  return pages.map(({ files, twins, spelled }): PageRead => {
    const read = files.map(({ entries, facts: count, ...file }): FileReading => {
      const facts = take(count);
      return {
        ...file,
        ...(entries !== undefined && { entries: entries.map(readEntry) }),
        get facts() {
          return facts();
        },
      };
    });
    return { reading: { files: read, twins }, spelled };
  });
}
