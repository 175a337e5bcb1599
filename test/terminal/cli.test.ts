import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const KEYS = `---
title: "Event 1"
date: 2025-09-09
---

# Summary Report: “Cloud Builders Day”

- **Date:** October 3, 2025

### Key Highlights

#### 1. Rotating access keys

- Rotate every **access key** each ninety days.
- Watch who uses the old ones.
`;
const BACKUPS = `---
title: "Event 2"
---

# Summary Report: “Data Resiliency Night”

### Restoring backups

A backup that nobody has restored is no backup.
`;
const BROKEN = '---\ntitle: "Event 3\n---\n\n# “Lost”\n';
const FILE = '4-EventParticipated/4.1-Event1/_index.md';

/** Each test starts a program of its own. */
const SLOW = { timeout: 60_000 };

let root: string;
/** Two sites, one of them with a report that cannot be read. */
let sites: string;
/** A content tree by itself. */
let tree: string;
let empty: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'debrief-cli-'));
  [sites, tree, empty] = ['sites', 'tree', 'empty'].map((name) => join(root, name)) as [string, string, string];
  await mkdir(empty, { recursive: true });
  await write(`sites/alpha/content/${FILE}`, KEYS);
  await write('sites/beta/content/4-EventParticipated/4.2-Event2/_index.md', BACKUPS);
  await write('sites/beta/content/4-EventParticipated/4.3-Event3/_index.md', BROKEN);
  await write(`tree/${FILE}`, KEYS);
});

afterAll(() => rm(root, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

describe('ask', SLOW, () => {
  it('prints the passage, word for word, and the address of its section', async () => {
    const run = await runCli(['ask', '--content', tree, 'rotate', 'access', 'keys'], '', {
      SITE_URL: 'https://reports.example',
    });
    expect(run).toEqual({
      code: 0,
      stdout: `1. Rotating access keys
  │ • Rotate every access key each ninety days.
  │ • Watch who uses the old ones.
  Cloud Builders Day · 2025-10-03 · EN
  https://reports.example/4-eventparticipated/4.1-event1/#1-rotating-access-keys
`,
      stderr: '',
    });
  });

  it('prints file and line where there is no address', async () => {
    const { stdout } = await runCli(['ask', 'rotate access keys'], '', { CONTENT_DIR: tree });
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`  ${tree}/${FILE}:12`);
    const { stdout: inSite } = await runCli(['ask', '--content', sites, 'rotate access keys']);
    expect(inSite.trimEnd().split('\n').at(-1)).toBe(`  ${sites}/alpha/content/${FILE}:12`);
  });

  it('prints one JSON line for programs, and names a report that cannot be read on standard error', async () => {
    const run = await runCli(['ask', '--content', sites, '--json', '--limit', '1', 'rotate access keys']);
    expect(JSON.parse(run.stdout)).toEqual({
      question: 'rotate access keys',
      kind: 'strong',
      tookMs: expect.any(Number),
      passages: [
        {
          id: expect.stringMatching(/^[0-9a-z]{1,13}$/),
          site: 'alpha',
          file: FILE,
          line: 12,
          lang: 'en',
          heading: '1. Rotating access keys',
          headingPath: ['Summary Report: “Cloud Builders Day”', 'Key Highlights', '1. Rotating access keys'],
          covers: [],
          anchor: '1-rotating-access-keys',
          url: null,
          event: 'Cloud Builders Day',
          date: '2025-10-03',
          score: expect.any(Number),
          text: 'Rotate every access key each ninety days.\nWatch who uses the old ones.',
        },
      ],
      closest: [],
    });
    expect(run.stdout.split('\n')).toHaveLength(2);
    expect(run.stderr).toMatch(
      /4\.3-Event3\/_index\.md:2: the front matter is not valid YAML \(.+\)\. The report is left out/,
    );
    expect(run.code).toBe(0);
  });

  it('sets two events side by side where that is asked: a strong answer with passages of both', async () => {
    const question = 'what is the difference between Cloud Builders Day and Data Resiliency Night?';
    const run = await runCli(['ask', '--content', sites, '--json', question]);
    const { kind, passages, closest, comparison } = JSON.parse(run.stdout);
    expect({ kind, closest }).toEqual({ kind: 'strong', closest: [] });
    expect(passages.map(({ event }: { event: string }) => event)).toEqual([
      'Cloud Builders Day',
      'Data Resiliency Night',
    ]);
    expect(comparison.sides.map(({ name }: { name: string }) => name)).toEqual([
      'Cloud Builders Day',
      'Data Resiliency Night',
    ]);
    const { stdout } = await runCli(['ask', '--content', sites, question]);
    expect(stdout).toMatch(/Only Cloud Builders Day[\s\S]*Only Data Resiliency Night/u);
  });

  it('answers the questions on standard input in their order, with their ids, each in its site', async () => {
    const questions = [
      '{"id":"q2","question":"restoring backups","lang":"en","site":"beta"}',
      'rotate access keys',
      '',
      '{"id":"q1","question":"restoring backups","site":"alpha"}',
      '{"question":"Ai nói về XyzPlatform?","lang":"vi"}',
    ];
    const { stdout, code } = await runCli(['ask', '--content', sites, '--batch'], `${questions.join('\r\n')}\n`);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, question, passages }) => [id, question, passages[0]?.site])).toEqual([
      ['q2', 'restoring backups', 'beta'],
      [undefined, 'rotate access keys', 'alpha'],
      ['q1', 'restoring backups', undefined],
      [undefined, 'Ai nói về XyzPlatform?', undefined],
    ]);
    expect(lines.slice(2)).toEqual([
      {
        id: 'q1',
        question: 'restoring backups',
        kind: 'none',
        tookMs: expect.any(Number),
        passages: [],
        closest: expect.any(Array),
      },
      {
        question: 'Ai nói về XyzPlatform?',
        kind: 'none',
        tookMs: expect.any(Number),
        passages: [],
        closest: expect.any(Array),
      },
    ]);
    expect(code).toBe(0);
  });

  it('says so when the reports do not', async () => {
    const { stdout, code } = await runCli(['ask', '--content', tree, 'How does XyzPlatform work?']);
    expect(stdout).toMatch(/^The one report says nothing about: XyzPlatform\b/);
    expect(code).toBe(0);
  });
});

describe('sections', SLOW, () => {
  it('prints one JSON line for each section of each report', async () => {
    const run = await runCli(['sections', '--content', sites], '', { SITE_URL: 'https://reports.example/' });
    expect(run.code).toBe(0);
    const lines = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ site, line, heading }) => [site, line, heading])).toEqual([
      ['alpha', 6, 'Summary Report: “Cloud Builders Day”'],
      ['alpha', 10, 'Key Highlights'],
      ['alpha', 12, '1. Rotating access keys'],
      ['beta', 5, 'Summary Report: “Data Resiliency Night”'],
      ['beta', 7, 'Restoring backups'],
    ]);
    expect(lines[2]).toEqual({
      site: 'alpha',
      file: FILE,
      line: 12,
      level: 4,
      heading: '1. Rotating access keys',
      headingPath: ['Summary Report: “Cloud Builders Day”', 'Key Highlights', '1. Rotating access keys'],
      anchor: '1-rotating-access-keys',
      url: 'https://reports.example/4-eventparticipated/4.1-event1/#1-rotating-access-keys',
      lang: 'en',
    });
  });
});

describe('a mistake', SLOW, () => {
  it.each<[string, () => readonly string[], string, RegExp]>([
    [
      'a folder that is not there',
      () => ['ask', '--content', join(root, 'nowhere'), 'x'],
      '',
      /nowhere .*Set CONTENT_DIR, or --content/,
    ],
    [
      'a folder without reports',
      () => ['ask', '--content', empty, 'x'],
      '',
      /empty holds no reports: .* Set CONTENT_DIR, or --content/,
    ],
    ['an unknown option', () => ['ask', '--jsn', 'x'], '', /unknown option '--jsn'\n\(Did you mean --json\?\)/],
    [
      'a limit of none',
      () => ['ask', '--limit', '0', 'x'],
      '',
      /--limit.*'0' is invalid\. It must be a whole number from 1 to 9999\./,
    ],
    [
      'another language',
      () => ['ask', '--lang', 'fr', 'x'],
      '',
      /--lang.*'fr' is invalid\. Allowed choices are en, vi, auto\./,
    ],
    ['no question', () => ['ask', '--content', tree], '', /^Ask something: npm run --silent ask -- "/],
    [
      'an unknown site',
      () => ['ask', '--content', sites, '--batch'],
      '{"question":"x","site":"gamma"}',
      /There is no site "gamma"\. The content holds: alpha, beta\./,
    ],
    [
      'a line that is no JSON',
      () => ['ask', '--content', tree, '--batch'],
      'rotate access keys\n{"question":',
      /^Line 2 of standard input is no question \(it is not valid JSON\)/,
    ],
  ])('like %s ends with a sentence and code 1', async (_, args, input, message) => {
    const { code, stderr } = await runCli(args(), input);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });
});
