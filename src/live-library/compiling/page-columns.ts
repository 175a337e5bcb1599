import type { Fact } from '../../core/event/event.ts';
import type { FileReading } from '../../core/event/page-reading.ts';
import type { IndexEntry } from '../../core/event/section-index/index-entries.ts';
import type { PageRead } from '../../core/library/parts/pages.ts';
import { type FactColumns, fromFactColumns, toFactColumns } from '../bytes/fact-columns.ts';

/** Pages that were read, as they are kept: each of their files and entries knows how many facts it has. Plain data. */
export interface PageColumns {
  /** One behind the other. */
  readonly facts: FactColumns;
  readonly pages: readonly KeptPage[];
}

type Counted<Holder> = Omit<Holder, 'facts' | 'entries'> & { readonly facts: number };

interface KeptFile extends Counted<FileReading> {
  readonly entries?: readonly Counted<IndexEntry>[];
}

interface KeptPage extends Omit<PageRead, 'reading'> {
  readonly twins: PageRead['reading']['twins'];
  readonly files: readonly KeptFile[];
}

export function toPageColumns(pages: readonly PageRead[]): PageColumns {
  const all: Fact[] = [];
  const counted = <Holder extends { readonly facts: readonly Fact[] }>({ facts, ...rest }: Holder) => {
    for (const fact of facts) all.push(fact);
    return { ...rest, facts: facts.length };
  };
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
  return { facts: toFactColumns(all), pages: kept };
}

/** What `toPageColumns` was given. */
export function fromPageColumns({ facts, pages }: PageColumns): readonly PageRead[] {
  const all = fromFactColumns(facts);
  let end = 0;
  const withFacts = <Holder extends { readonly facts: number }>({ facts: count, ...rest }: Holder) => {
    end += count;
    return { ...rest, facts: all.slice(end - count, end) };
  };
  return pages.map(({ files, twins, spelled }): PageRead => {
    const read = files.map((file): FileReading => {
      const { entries, ...own } = withFacts(file);
      return entries === undefined ? own : { ...own, entries: entries.map(withFacts) };
    });
    return { reading: { files: read, twins }, spelled };
  });
}
