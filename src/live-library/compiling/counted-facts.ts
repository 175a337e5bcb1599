import { once } from 'es-toolkit';
import type { Fact } from '../../core/event/event.ts';
import { type FactColumns, fromFactColumns, toFactColumns } from '../bytes/fact-columns.ts';

// Facts of many holders, one behind the other: of each holder no more is kept than how many it has.

export type Counted<Holder extends { readonly facts: readonly Fact[] }> = Omit<Holder, 'facts'> & {
  readonly facts: number;
};

export function createCountFacts() {
  const all: Fact[] = [];
  return {
    counted: <Holder extends { readonly facts: readonly Fact[] }>({ facts, ...rest }: Holder): Counted<Holder> => {
      for (const fact of facts) all.push(fact);
      return { ...rest, facts: facts.length };
    },
    /** Those of all holders until now. */
    columns: (): FactColumns => toFactColumns(all),
  };
}

/** A function that gives the facts of one holder after the other, which are read when somebody asks for any. */
export function createTakeFacts(columns: FactColumns): (count: number) => () => readonly Fact[] {
  let unread: FactColumns | undefined = columns;
  const all = once(() => {
    const facts = unread === undefined ? [] : fromFactColumns(unread);
    unread = undefined;
    return facts;
  });
  let end = 0;
  return (count) => {
    const start = end;
    end += count;
    return () => all().slice(start, start + count);
  };
}
