import { basename, join, relative } from 'node:path';
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
    expect(lines.slice(0, 8)).toEqual([
      `${basename(folder)}: Hugo, by the folder content/. 2 reports, 1 not readable (see below).`,
      '  links   2 nowhere (its configuration gives no address of the site as plain text; SITE_URL can)',
      '  name    2 heading',
      '  date    2 text',
      '  place   1 text, 1 nowhere',
      '  people  2 text',
      '',
      expect.stringMatching(/broken-front-matter/),
    ]);
    expect(lines.slice(7)).toEqual([
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
    const { isGood, lines } = await check(folder);
    expect(isGood).toBe(true);
    expect(lines.slice(-2)).toEqual(['', '1 page of 1 site: 0 errors, 0 warnings.']);
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

  it('says what it took each site and report for, and what told', async () => {
    const folder = await writeSite({
      'mkdocs.yml': 'site_name: Mill\nsite_url: https://mill.example/\n',
      'LICENSE.md': '# MIT\n',
      'docs/README.md': '# The mill\n',
      'docs/2024-05-01-rye.md': '---\ntitle: Rye evening\n---\n\n**Place:** The mill\n',
      'docs/notes.md': '# Barley talks\n\n- **Speaker:** Ada Lund\n',
      ...Object.fromEntries(
        Array.from({ length: 6 }, (_, n) => [`docs/more-${n}.md`, `# Evening of the ${n}th oven\n`]),
      ),
    });
    const { lines } = await check(folder, { verbose: true });
    const name = basename(folder);
    expect(lines.slice(0, 10)).toEqual([
      `${name}: MkDocs, by mkdocs.yml. 8 reports.`,
      '  links   8 to https://mill.example/',
      '  name    7 heading, 1 front matter',
      '  date    7 nowhere, 1 file or folder name',
      '  place   7 nowhere, 1 text',
      '  people  7 nowhere, 1 text',
      expect.stringMatching(/^ {2}without a date: docs\/more-0\.md, .*docs\/notes\.md\. Write "\*\*Date:\*\* /),
      '  not read: LICENSE.md. It does not lie in a folder of content.',
      '  not read: docs/README.md. It is a README beside reports.',
      '',
    ]);
    expect(lines).toContain('  date    2024-05-01 — file or folder name');
    expect(lines).toContain('  place   The mill — text, line 5: **Place:** The mill');
    expect(lines).toContain('  name    Barley talks — heading, line 1: # Barley talks');
    expect(lines).toContain('  people  Ada Lund — text, line 3: - **Speaker:** Ada Lund');
    const short = await check(folder);
    expect(short.lines[6]).toMatch(/docs\/more-4\.md, and 2 more \(--verbose\)\. Write/);
  });

  it('says the same to programs', async () => {
    const folder = await writeSite({ 'LICENSE.md': 'MIT', '2024-05-01-rye.md': '# Rye evening\n' });
    const { lines } = await check(folder, { json: true, verbose: true });
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { kind: 'site', takenFor: expect.stringMatching(/^a plain folder/) },
      { kind: 'not-read', file: 'LICENSE.md', reason: 'repository' },
      { kind: 'report', file: '2024-05-01-rye.md', date: { value: '2024-05-01', why: 'file-name', line: 1 } },
      { rule: 'missing-title' },
    ]);
  });
});
