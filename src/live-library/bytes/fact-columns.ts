import type { Fact } from '../../core/event/event.ts';
import { type Narrow, narrow } from '../../core/index/narrow.ts';
import { createNumbers } from './numbers.ts';

/** One field of many records: each value once, and of each record the number of its own. Plain data. */
interface Column<Value> {
  readonly values: readonly Value[];
  readonly numbers: Narrow;
}

/**
 * Facts where they are kept. A hundred thousand of them say few things of few files: each text is there once for a field, and once in
 * memory when they are read again. Plain data.
 */
export type FactColumns = { readonly [Key in keyof Fact]-?: Column<Fact[Key]> };

export function toFactColumns(facts: readonly Fact[]): FactColumns {
  return {
    kind: toColumn(facts, ({ kind }) => kind),
    value: toColumn(facts, ({ value }) => value),
    iso: toColumn(facts, ({ iso }) => iso),
    until: toColumn(facts, ({ until }) => until),
    detail: toColumn(facts, ({ detail }) => detail),
    role: toColumn(facts, ({ role }) => role),
    line: toColumn(facts, ({ line }) => line),
    source: toColumn(facts, ({ source }) => source),
    field: toColumn(facts, ({ field }) => field),
    site: toColumn(facts, ({ site }) => site),
    file: toColumn(facts, ({ file }) => file),
  };
}

function toColumn<Value>(facts: readonly Fact[], read: (fact: Fact) => Value): Column<Value> {
  const values = createNumbers<Value>();
  const numbers = new Int32Array(facts.length);
  for (const [at, fact] of facts.entries()) numbers[at] = values.of(read(fact));
  return { values: values.all(), numbers: narrow(numbers) };
}

/** What `toFactColumns` was given, in the same order. */
export function fromFactColumns(columns: FactColumns): readonly Fact[] {
  const facts = Array.from(columns.kind.numbers, (): Fact & Record<string, unknown> => Object.create(Object.prototype));
  for (const [key, { values, numbers }] of Object.entries(columns)) {
    for (const [at, fact] of facts.entries()) {
      const value = values[numbers[at] ?? -1];
      if (value !== undefined) fact[key] = value;
    }
  }
  return facts;
}
