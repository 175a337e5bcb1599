import { describe, expect, it } from 'vitest';
import { readHugoConfig } from '../../../src/core/addresses/hugo/hugo-config.ts';
import { digest, reportsAbout } from '../../../src/core/answer/digest.ts';
import { bestAbout, hitsAbout } from '../../../src/core/answer/hits-about.ts';
import { buildGlossary } from '../../../src/core/glossary/glossary.ts';
import { buildLibrary, type Library } from '../../../src/core/library/library.ts';
import { parseReport } from '../../../src/core/parse/parse-report.ts';
import { readQuestion } from '../../../src/core/rank/question/question.ts';
import { createBodies, PackedReport, packBody } from '../../../src/packed-report.ts';

const REPORTS = 30;
const TOPIC = 'lighthouses';

describe('what speaks of a topic', () => {
  it('is found with each report read once, though its passages are far apart in rank', () => {
    const { library, reads } = countingLibrary();
    const asked = readQuestion(TOPIC, library);
    const before = reads();
    const hits = hitsAbout(asked, library);
    expect(hits).toHaveLength(3 * REPORTS);
    expect(reads() - before).toBeLessThanOrEqual(REPORTS + 1);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it('is read of no more than is wanted', () => {
    const { library, reads } = countingLibrary();
    const asked = readQuestion(TOPIC, library);
    const before = reads();
    const best = bestAbout(asked, library, 5);
    expect(best).toEqual(hitsAbout(asked, library).slice(0, 5));
    expect(reads() - before).toBeLessThanOrEqual(REPORTS + 6);
  });

  it('is read of one passage of an event, where events are wanted', () => {
    const { library, reads } = countingLibrary();
    const before = reads();
    const reports = reportsAbout(library, TOPIC);
    const languages = library.languages.size;
    expect(reads() - before).toBeLessThanOrEqual(languages * REPORTS);
    const shown = [...library.languages].flatMap((language) => {
      return digest(library, TOPIC, { language, groups: REPORTS, points: 1 }).groups.map(({ report }) => report);
    });
    expect(reports).toEqual([...new Set(shown)]);
    expect(reports).toHaveLength(REPORTS);
  });
});

/** Each report has three passages that speak of the topic, the longer the rank the lower. `reads` counts how often another report is read. */
function countingLibrary(): { readonly library: Library; readonly reads: () => number } {
  const read = createBodies();
  let last: unknown;
  let count = 0;
  const bodies: typeof read = (bytes) => {
    if (bytes !== last) count += 1;
    last = bytes;
    return read(bytes);
  };
  const files = Array.from({ length: REPORTS }, (_, number) => {
    const report = parseReport(reportText(number));
    const parsed = new PackedReport({ ...report, bytes: packBody(report) }, bodies);
    return { site: 'site', path: `${number}/_index.md`, parsed };
  });
  const library = buildLibrary(
    {
      sites: [{ name: 'site', config: readHugoConfig([]) }],
      files,
      siteUrl: undefined,
      readAt: new Date('2026-01-01T00:00:00Z'),
    },
    { glossary: buildGlossary([]), isEnglish: () => false },
  );
  return { library, reads: () => count };
}

function reportText(number: number): string {
  const section = (size: number): string => {
    const filler = Array.from({ length: size * (number + 1) }, (_, word) => `word${number}x${word}`).join(' ');
    return `## Part ${size}\n\nThe keepers of ${TOPIC} spoke. ${filler}.\n`;
  };
  return `# Meeting ${number} of keepers ${number}\n\n- **Date:** October ${number + 1}, 2025\n\n${[1, 20, 60].map(section).join('\n')}`;
}
