import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Fact } from '../../src/core/event/event.ts';
import type { FileReading } from '../../src/core/event/page-reading.ts';
import type { IndexEntry } from '../../src/core/event/section-index/index-entries.ts';
import { fromBytes, toBytes } from '../../src/live-library/bytes/library-bytes.ts';
import { openValues, writeValues } from '../../src/live-library/bytes/value-bytes.ts';
import { fromPageColumns, toPageColumns } from '../../src/live-library/compiling/page-columns.ts';
import { DATA } from './compiled-reports.ts';

/** Few, so that they come again; one is nothing, one ends what is packed. */
const text = fc.constantFrom('', 'a', 'b\0', 'Đà Nẵng', '\u{1f99a}');
const fact: fc.Arbitrary<Fact> = fc.record(
  {
    kind: fc.constantFrom('date', 'person'),
    value: text,
    iso: text,
    until: text,
    detail: text,
    role: fc.constantFrom('host', 'organizer'),
    line: fc.nat(3),
    source: fc.constantFrom('text', 'index'),
    field: text,
    site: text,
    file: text,
  },
  { requiredKeys: ['kind', 'value', 'line', 'source', 'site', 'file'], noNullPrototype: true },
);
const facts = fc.array(fact, { maxLength: 4 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const entry: fc.Arbitrary<IndexEntry> = fc.record({
  target: maybe(text),
  number: maybe(fc.nat()),
  name: maybe(text),
  line: fc.nat(),
  template: fc.boolean(),
  facts,
});
const file: fc.Arbitrary<FileReading> = fc.record(
  {
    isTemplate: fc.boolean(),
    facts,
    name: text,
    language: fc.constantFrom('en', 'vi'),
    writtenDay: maybe(text),
    entries: fc.array(entry, { maxLength: 3 }),
  },
  { requiredKeys: ['isTemplate', 'facts', 'name', 'language', 'writtenDay'], noNullPrototype: true },
);
const page = fc.record({ reading: fc.record({ files: fc.array(file, { maxLength: 3 }), twins: fc.constant([]) }) });

it('pages are read from their columns as they were', () => {
  fc.assert(
    fc.property(fc.array(page, { maxLength: 4 }), (pages) => {
      const given = pages.map((each) => ({ ...each, spelled: [] }));
      const kept = openValues(writeValues({ pages: toPageColumns(given) }))<ReturnType<typeof toPageColumns>>('pages');
      expect(fromPageColumns(kept)).toEqual(given);
    }),
  );
});

it('a library is read from its bytes as it was, and what was one object is one', () => {
  const read = fromBytes(toBytes(DATA), () => ({ frontMatter: {}, problems: [], sections: [], pictures: [] }));
  expect(read.events).toStrictEqual(DATA.events);
  expect(read.topics).toStrictEqual(DATA.topics);
  expect(read.reports.map(({ facts: own, event }) => ({ own, event }))).toStrictEqual(
    DATA.reports.map(({ facts: own, event }) => ({ own, event })),
  );
  for (const { event, facts: own } of read.reports) {
    expect(event === undefined || read.events.includes(event)).toBe(true);
    for (const each of own) expect(each.event.facts.includes(each.fact)).toBe(true);
  }
  const chosen = read.events.flatMap(({ chosen: values, facts: all }) =>
    Object.values(values).map((each) => all.includes(each)),
  );
  expect(chosen.length).toBeGreaterThan(40);
  expect(chosen).not.toContain(false);
});
