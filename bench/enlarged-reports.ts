import { toPassages } from '../src/core/pack/passages.ts';
import { blocksText, type Section, type Span } from '../src/core/report/parsed-report.ts';
import type { Report } from '../src/core/report/report.ts';
import { words } from '../src/core/text/words.ts';
import { seededRandom } from './seeded-random.ts';

/**
 * Reports with together so many passages: those given, then copies of them in which every fourth word is another one.
 * Words are drawn as often as they occur, and some are new, so that frequencies and the growth of the vocabulary stay
 * those of real reports. Each copy is of an event of its own.
 */
export function enlargedReports(originals: readonly Report[], passages: number): readonly Report[] {
  return [...enlargeReports(originals, passages)];
}

/** The same, one after another: a million passages are more than memory holds. */
export function* enlargeReports(originals: readonly Report[], passages: number): Iterable<Report> {
  const random = seededRandom(1);
  const pool = originals.flatMap(({ sections }) =>
    sections.flatMap(({ heading, blocks }) => words(`${heading}\n${blocksText(blocks)}`)),
  );
  if (pool.length === 0) throw new Error('There are no reports to enlarge.');
  let count = 0;
  for (let copy = 0; count < passages; copy += 1) {
    for (const original of originals) {
      if (count >= passages) break;
      const report = copy === 0 ? original : withOtherWords(original, copy, pool, random);
      yield report;
      count += toPassages(report).length;
    }
  }
}

const CHANGED_SHARE = 0.25;
/** Of the changed words; Heaps' law would give more to a small collection and fewer to a large one. */
const NEW_SHARE = 0.06;

function withOtherWords(report: Report, copy: number, pool: readonly string[], random: () => number): Report {
  const change = (text: string): string =>
    text.replace(/[\p{L}\p{M}]{3,}/gu, (word) => (random() < CHANGED_SHARE ? otherWord(pool, random) : word));
  const changeSpan = (span: Span): Span => ({ ...span, text: change(span.text) });
  const sections = report.sections.map((section): Section => {
    const blocks = section.blocks.map((block) => ({ ...block, spans: block.spans.map(changeSpan) }));
    return { ...section, heading: change(section.heading), path: section.path.map(change), blocks };
  });
  const { event } = report;
  return {
    ...report,
    id: `${report.id}-${copy}`,
    site: `${report.site}-${copy}`,
    name: change(report.name),
    sections,
    event: event === undefined ? undefined : { ...event, id: `${event.id}-${copy}`, name: change(event.name) },
  };
}

function otherWord(pool: readonly string[], random: () => number): string {
  const drawn = pool[Math.floor(random() * pool.length)] ?? '';
  return random() < NEW_SHARE ? `${drawn}${SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? ''}` : drawn;
}

const SYLLABLES = ['ba', 'den', 'gi', 'kor', 'mu', 'lat', 'se', 'ron'];
