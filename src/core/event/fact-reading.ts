import type { Fact, FactSource, ReportRef } from './event.ts';
import { readSeries } from './series.ts';

/** A fact before it is known in which file it stands. */
export type FactReading = Omit<Fact, 'site' | 'file' | 'source'>;

/** The readings as facts of a file, each value once. */
export function withSource(readings: readonly FactReading[], source: FactSource, ref: ReportRef): readonly Fact[] {
  const seen = new Set<string>();
  return readings
    .filter(({ kind, value, line }) => {
      const key = `${kind} ${line} ${value}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    })
    .map((reading) => ({ ...reading, site: ref.site, file: ref.file, source }));
}

/** The series that names give, each once. */
export function seriesReadings(names: readonly FactReading[]): readonly FactReading[] {
  return names.flatMap(({ value, line }) => {
    const series = readSeries(value);
    return series === undefined ? [] : [{ kind: 'series', value: series.text, line }];
  });
}
