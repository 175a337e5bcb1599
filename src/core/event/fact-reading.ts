import { uniqBy } from 'es-toolkit';
import type { Fact, FactSource, ReportRef } from './event.ts';
import { readSeries } from './names/series.ts';

/** A fact before it is known where it stands. */
export type FactReading = Omit<Fact, keyof ReportRef | 'source'>;

/** The facts that a file gives: names, the series that these name, and others, each value of a line once. */
export function toFacts(
  names: readonly FactReading[],
  others: readonly FactReading[],
  source: FactSource,
  { site, file }: ReportRef,
): readonly Fact[] {
  const series = names.flatMap(({ value, line }): readonly FactReading[] => {
    const named = readSeries(value);
    return named === undefined ? [] : [{ kind: 'series', value: named.text, line }];
  });
  const readings = uniqBy([...names, ...series, ...others], ({ kind, line, value }) => `${kind} ${line} ${value}`);
  return readings.map((reading) => ({ ...reading, source, site, file }));
}
