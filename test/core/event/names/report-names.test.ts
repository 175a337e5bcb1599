import { describe, expect, it } from 'vitest';
import { readPathName } from '../../../../src/core/event/names/path-name.ts';
import { readReportNames } from '../../../../src/core/event/names/report-names.ts';
import { parseReport } from '../../../../src/core/parse/parse-report.ts';

function name(markdown: string, file = 'x/_index.md') {
  const report = parseReport(markdown);
  return readReportNames(report, report.sections, file)[0]?.name;
}

describe('readReportNames', () => {
  it.each([
    ['a title over a deeper heading', '---\ntitle: Rust evening\n---\n## Borrow checker\n\na', 'Rust evening'],
    ['a title over the H1 of each talk', '---\ntitle: Go night\n---\n# Channels\n\na\n\n# Generics\n\nb', 'Go night'],
    [
      'a heading that says that it heads a report',
      '---\ntitle: Blog\n---\n# Summary Report: “X-Ray Day”\n',
      'X-Ray Day',
    ],
    ['the H1 below a title that names nothing', '---\ntitle: Event 5\n---\n# X-Ray Day\n', 'X-Ray Day'],
    ['a deeper heading below such a title', '---\ntitle: Event 5\n---\n## X-Ray Day\n', 'X-Ray Day'],
    ['a bold line where there is nothing else', '**X-Ray Day**\n\nWe saw bones.', 'X-Ray Day'],
    [
      'the whole of a long title',
      '---\ntitle: "Series #3: Bread: the science of crumb"\n---\na',
      'Series #3: Bread: the science of crumb',
    ],
  ])('takes %s', (_, markdown, found) => {
    expect(name(markdown)).toBe(found);
  });

  it.each([
    ['Reels/Night of reels.md', '## Opening\n\na\n\n## Slow airs\n\nb', 'Night of reels'],
    ['2024-01-11 Frost walk.md', '### Tracks\n\na\n\n### Owls\n\nb', 'Frost walk'],
    ['2024-01-11.md', '## Tracks\n\na\n\n## Owls\n\nb', 'Tracks'],
    ['Reels/Night of reels.md', '## Slow airs\n\nb\n\n### Repeats\n\nc', 'Slow airs'],
    ['Reels/Night of reels.md', '# Ceilidh\n\n## Opening\n\na\n\n## Slow airs\n\nb', 'Ceilidh'],
  ])('of %s takes the file name where its first heading is one part of several: %#', (file, markdown, found) => {
    expect(name(markdown, file)).toBe(found);
  });

  it("takes the file's name last", () => {
    expect(name('Flour.', 'notes/2022-11-19 Sourdough workshop.md')).toBe('Sourdough workshop');
  });
});

describe('readPathName', () => {
  it.each([
    ['_posts/2013-07-18-night-of-moths.md', 'Night of moths'],
    ['docs/2024/02-audio-night.md', 'Audio night'],
    ['meetings/2024-03-13.md', 'Meetings 2024-03-13'],
    ['clubs/chess_open/index.md', 'Chess open'],
    ['4-EventParticipated/4.1-Event1/_index.md', undefined],
    ['2024-03-13.md', undefined],
  ])('reads %s', (path, found) => {
    expect(readPathName(path)).toBe(found);
  });
});

it('is not named by a part of it that is a report of something', () => {
  const parsed = parseReport('# Coffee evening\n\n## Pour over\n\nUse water.\n\n## Energy report\n\nPower use fell.\n');
  expect(readReportNames(parsed, parsed.sections, 'coffee.md')[0]?.name).toBe('Coffee evening');
});
