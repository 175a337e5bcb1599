import type { Library } from '../library/library.ts';
import type { Role } from '../pack/roles.ts';
import { quoteLine } from '../quote/quote.ts';
import type { Passage } from '../report/report.ts';
import { groupBy } from '../text/group-by.ts';
import type { Language } from '../text/language.ts';
import type { Digest, Point } from './digest.ts';

const POINT_CHARACTERS = 280;
/** As many as a member reads at a glance. */
const MAX_POINTS = 8;
/** When, where and who stand on the report's card; here is what was said. */
const FACTS: readonly Role[] = ['date', 'place', 'speaker'];

/** What the fullest report on an event says, from beginning to end, a line for each section. */
export function eventDigest(library: Library, event: string, language: Language): Digest {
  const passages = library.passages.filter((passage) => passage.report.event?.id === event);
  const own = passages.filter(({ report }) => report.textLanguage === language);
  const byReport = groupBy(own.length > 0 ? own : passages, ({ report }) => report);
  const [fullest] = [...byReport].toSorted(([, a], [, b]) => b.length - a.length);
  const name = library.events.find(({ id }) => id === event)?.name ?? '';
  if (fullest === undefined) return { about: name, groups: [], mentionedIn: 0, searched: byReport.size };
  const [report, said] = fullest;
  const points = said.filter(isSaid).slice(0, MAX_POINTS).map(toPoint);
  return { about: name, groups: [{ report, points }], mentionedIn: byReport.size, searched: byReport.size };
}

function isSaid({ roles, blocks }: Passage): boolean {
  return blocks.length > 0 && !roles.some((role) => FACTS.includes(role));
}

/** The first line, which says what the section is about. */
function toPoint(passage: Passage): Point {
  return { passage, quote: quoteLine(passage.blocks, (texts) => -texts.length, POINT_CHARACTERS), reports: 1 };
}
