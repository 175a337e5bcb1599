import type { FactReading } from './fact-reading.ts';
import { labelKind } from './labelled.ts';
import { readNames } from './people/speaker-line.ts';
import { readLabelled, readWhen } from './when-and-where.ts';

/**
 * What front matter says besides the name and `date`: fields that are called as labels are (`location`, `speakers`,
 * `event_date`), the day or month in the title, and as a series the categories.
 */
export function frontMatterReadings(
  frontMatter: Readonly<Record<string, unknown>>,
  line: number,
): readonly FactReading[] {
  const fields = Object.entries(frontMatter).flatMap(([key, value]) => {
    const kind = IGNORED.has(key) ? undefined : labelKind(key.replace(/[_-]/gu, ' '));
    if (kind === undefined) return [];
    return textsOf(value).flatMap((text): readonly FactReading[] =>
      kind === 'speaker'
        ? readNames(text).map((reading) => ({ kind, ...reading, line, field: key }))
        : readLabelled({ kind, value: text, line }).map((reading) => ({ ...reading, field: key })),
    );
  });
  const inTitle = textsOf(frontMatter['title']).flatMap((title) => readWhen(title, line));
  const series = ['series', 'categories', 'category'].flatMap((field) =>
    textsOf(frontMatter[field]).map((value) => ({ value, field })),
  );
  return [
    ...fields,
    ...inTitle
      .filter(({ kind, iso }) => kind === 'date' && iso !== undefined)
      .map((reading) => ({ ...reading, field: 'title' })),
    ...series.slice(0, 1).map((each): FactReading => ({ kind: 'series', ...each, line })),
  ];
}

/** What is read elsewhere, or means something else to a generator. */
const IGNORED: ReadonlySet<string> = new Set(['title', 'name', 'date', 'series', 'event', 'program', 'subject']);

function textsOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((each) => (typeof each === 'string' && each.trim() !== '' ? [each.trim()] : []));
}
