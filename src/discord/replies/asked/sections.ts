import type { Library } from '../../../core/library/library.ts';
import type { Search } from '../../../core/library/search.ts';
import { type Passage, urlOf } from '../../../core/report/report.ts';
import { escapeLine, linked } from '../../layout/markdown.ts';
import { shorten } from '../../layout/shorten.ts';
import { reportName } from '../pieces/place.ts';

/** Passages by their ids, as far as the reports still have them. */
export async function passagesNamed(
  ids: readonly string[],
  { holding }: Search,
): Promise<ReadonlyMap<string, Passage>> {
  const wanted = [...new Set(ids)].slice(0, MOST_PASSAGES);
  const { passagesById }: Pick<Library, 'passagesById'> = await holding({ passages: wanted });
  return new Map(
    wanted.flatMap((id) => (passagesById.has(id) ? [[id, passagesById.get(id)] as const] : [])).flatMap(known),
  );
}

function known([id, passage]: readonly [string, Passage | undefined]): readonly (readonly [string, Passage])[] {
  return passage === undefined ? [] : [[id, passage]];
}

/** In one look at the reports. */
const MOST_PASSAGES = 1_000;
/** Characters of a heading, and of a report's name, in a line of a list. */
const HEADING = 70;
const NAME = 50;

/** "[Modern IAM](https://…) · Cloud Mastery #3": a section in a line of a list, with its link where it has one. */
export function sectionLine({ section, report }: Passage): string {
  const heading = linked(shorten(section.heading || report.name, HEADING), urlOf(report, section.anchor));
  return `${heading} · ${escapeLine(shorten(reportName(report), NAME))}`;
}
