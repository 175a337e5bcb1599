import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CheckFolderOptions, checkFolder } from '../../src/check-content/check-content.ts';
import { goodReport } from '../core/problems/check.ts';
import { BROKEN, NO_PLACE, writeSite } from './write-site.ts';

async function check(folder: string, options: Partial<CheckFolderOptions> = {}) {
  const lines: string[] = [];
  const isGood = await checkFolder(folder, {
    json: false,
    verbose: false,
    repository: undefined,
    onProgress: () => {},
    onRead: () => {},
    print: (line) => lines.push(line),
    ...options,
  });
  return { isGood, lines };
}

describe('a check of a folder', () => {
  it('says what to mend, with file and line, one file after the other', async () => {
    const folder = await writeSite({
      'content/events/e1/_index.md': goodReport({ body: '![The panel](/images/panel.jpg)' }),
      'content/events/e2/_index.md': BROKEN,
      'content/events/e3/_index.md': NO_PLACE,
      'static/images/team.jpg': '',
    });
    const { isGood, lines } = await check(folder);
    const place = (path: string) => relative(process.cwd(), join(folder, 'content/events', path));
    expect(isGood).toBe(false);
    expect(lines).toEqual([
      expect.stringMatching(
        /e2\/_index\.md:\d error broken-front-matter — The front matter is not valid YAML \(.*\)\. Mend it: until then neither Hugo nor Debrief can read the page\.$/,
      ),
      '',
      `${place('e1/_index.md')}:19 error broken-picture — The picture "/images/panel.jpg" is not there. Add its file to static/, or mend the path.`,
      '',
      expect.stringContaining(`${place('e3/_index.md')}:5 warning missing-place — Nobody can tell where`),
      '',
      '2 pages of 1 site: 2 errors, 1 warning.',
    ]);
  });

  it('gives one JSON line for each problem, and does not fail for warnings', async () => {
    const folder = await writeSite({ 'content/events/e3/_index.md': NO_PLACE });
    const { isGood, lines } = await check(folder, { json: true });
    expect(isGood).toBe(true);
    expect(lines.map((line) => Object.entries(JSON.parse(line)))).toEqual([
      [
        ['site', folder.split('/').at(-1)],
        ['file', 'events/e3/_index.md'],
        ['line', 5],
        ['severity', 'warning'],
        ['rule', 'missing-place'],
        ['message', expect.any(String)],
      ],
    ]);
  });

  it('shows problems beside the lines of a pull request on GitHub', async () => {
    const folder = await writeSite({ 'content/events/e3/_index.md': NO_PLACE });
    const { lines } = await check(folder, { repository: folder });
    expect(lines.at(-2)).toMatch(
      /^::warning file=content\/events\/e3\/_index\.md,line=5,title=missing-place::Nobody can tell/,
    );
  });

  it('finds files that a page shows in static/, in a theme and beside the page', async () => {
    const body = '![One](/one.jpg)\n\n![Two](/two.jpg)\n\n![Three](three.jpg)\n\n![Four](/images/four%20b.jpg)';
    const folder = await writeSite({
      'content/events/e1/_index.md': goodReport({ body }),
      'content/events/e1/three.jpg': '',
      'static/one.jpg': '',
      'static/images/four b.jpg': '',
      'themes/learn/static/two.jpg': '',
    });
    expect(await check(folder)).toEqual({ isGood: true, lines: ['1 page of 1 site: 0 errors, 0 warnings.'] });
  });

  it('names what else cannot be read', async () => {
    const folder = await writeSite({
      'hugo.toml': 'baseURL = ',
      'content/a.md': goodReport(),
      'content/b.md': `---\ntitle: B\n---\n${'>'.repeat(8_000)}`,
    });
    const { lines } = await check(folder, { json: true });
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { file: '../hugo.toml', line: 1, severity: 'error', rule: 'broken-config' },
      { file: 'b.md', severity: 'error', rule: 'unreadable' },
    ]);
  });
});
