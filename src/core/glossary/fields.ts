import { countBy } from 'es-toolkit';
import { buildGlossary, type Glossary, type GlossaryEntry } from './glossary.ts';

/** A pack of words is of use where this share of the reports … */
const LEAST_SHARE = 0.25;
/**
 * … names so many of its things. Reports of its field name twenty and more, those of cooks, of gamers and of people who write
 * in Rust one or two by the way, seldom four (docs/decisions/0002-ranking.md).
 */
const LEAST_THINGS = 4;

/** The fields that reports are of, by what of a glossary each of them names. */
export function fieldsInUse(named: readonly (readonly GlossaryEntry[])[]): readonly string[] {
  /** How many reports are of each. */
  const reports = new Map<string, number>();
  for (const entries of named) {
    const things = countBy(entries, ({ field = '' }) => field);
    for (const [field, count] of Object.entries(things)) {
      reports.set(field, (reports.get(field) ?? 0) + Number(count >= LEAST_THINGS));
    }
  }
  return [...reports]
    .filter(([field, count]) => field !== '' && count >= LEAST_SHARE * named.length)
    .map(([field]) => field);
}

/** What of a glossary belongs to these fields, or to none. */
export function glossaryOf(glossary: Glossary, fields: readonly string[]): Glossary {
  const counts = ({ field }: { readonly field?: string | undefined }) => field === undefined || fields.includes(field);
  const [entries, groups] = [glossary.entries.filter(counts), glossary.groups.filter(counts)];
  const isWhole = entries.length === glossary.entries.length && groups.length === glossary.groups.length;
  return isWhole ? glossary : buildGlossary(entries, groups);
}
