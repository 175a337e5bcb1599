import type { Fact, FactSource, ReportRef } from './event.ts';
import { readSeries } from './names/series.ts';

/** A fact before it is known where it stands. */
export type FactReading = Omit<SourcedReading, 'source'>;

/** A fact before it is known in which file it stands. */
export type SourcedReading = Omit<Fact, keyof ReportRef>;

/** The readings with where they were read, each value once. */
export function withSource(readings: readonly FactReading[], source: FactSource): readonly SourcedReading[] {
  const seen = new Set<string>();
  return readings
    .filter(({ kind, value, line }) => {
      const key = `${kind} ${line} ${value}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    })
    .map((reading) => ({ ...reading, source }));
}

/** The readings as facts of a file. */
export function inFile(readings: readonly SourcedReading[], { site, file }: ReportRef): readonly Fact[] {
  return readings.map((reading) => ({ ...reading, site, file }));
}

/** The series that names give, each once. */
export function seriesReadings(names: readonly FactReading[]): readonly FactReading[] {
  return names.flatMap(({ value, line }) => {
    const series = readSeries(value);
    return series === undefined ? [] : [{ kind: 'series', value: series.text, line }];
  });
}
