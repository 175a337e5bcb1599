import { maxBy } from 'es-toolkit';
import type { Report } from '../report/report.ts';
import { groupBy } from '../text/group-by.ts';
import type { Language } from '../text/language.ts';

type Named = Pick<Report, 'name' | 'textLanguage' | 'isIndex' | 'event'>;
type OtherName = Report['otherNames'][number];

/** A function that gives what reports on the same event in other languages call it, the most frequent name of each. */
export function createOtherNames(reports: readonly Named[]): (report: Named) => readonly OtherName[] {
  const byEvent = groupBy(
    reports.filter(({ isIndex }) => !isIndex),
    ({ event }) => event?.id,
  );
  const namesOf = new Map([...byEvent].map(([id, all]) => [id, mostFrequent(all)]));
  return ({ event, textLanguage, name: own }) => {
    const names = event === undefined ? undefined : namesOf.get(event.id);
    return (names ?? []).filter(({ name, language }) => language !== textLanguage && name !== own);
  };
}

function mostFrequent(reports: readonly Named[]): readonly OtherName[] {
  const byLanguage: ReadonlyMap<Language, readonly Named[]> = groupBy(reports, ({ textLanguage }) => textLanguage);
  return [...byLanguage].map(([language, all]) => {
    const name = maxBy([...groupBy(all, (each) => each.name)], ([, own]) => own.length)?.[0] ?? '';
    return { name, language };
  });
}
