import { appendFile, mkdir, rename, rm, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openContent } from '../../src/content/open-content.ts';
import { ask } from '../../src/core/answer/answer.ts';
import { buildGlossary } from '../../src/core/glossary/glossary.ts';
import { buildLibrary, type Library } from '../../src/core/library/library.ts';
import { blocksText } from '../../src/core/report/parsed-report.ts';
import { report, tempFolder } from './temp-folder.ts';
import { until } from './until.ts';

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'stable.md': ['The bakery keeps its flour in wooden barrels.'],
  'deleted.md': ['The lighthouse keeper counted seventeen ships.'],
  'renamed.md': ['The orchestra rehearsed the symphony twice.'],
  'moved/renamed.md': ['The orchestra rehearsed the symphony twice.'],
  'half.md': ['The glacier melted four metres.', 'The glacier melted nine metres and then it froze again.'],
  'unreadable.md': ['The beekeeper sold honey to the monastery.'],
};

const QUESTIONS = [
  'flour barrels bakery',
  'lighthouse ships',
  'orchestra symphony',
  'glacier melted metres',
  'beekeeper honey',
];

function version(file: string, index = 0): string {
  return report(file.replace('.md', ''), SENTENCES[file]?.[index] ?? '');
}

/** Asks everything, and holds each passage against what its file has ever said. */
function askAll(library: Library): readonly string[] {
  return QUESTIONS.flatMap((question) => {
    const result = ask(library, question);
    const passages = result.kind === 'none' ? [] : result.passages;
    const wrong = passages.filter(({ passage }) => {
      const text = blocksText(passage.blocks);
      return text !== '' && !(SENTENCES[passage.report.file] ?? []).includes(text);
    });
    const isLost = question.includes('bakery') && passages[0]?.passage.report.file !== 'stable.md';
    return [
      ...wrong.map(({ passage }) => `${passage.report.file}: ${blocksText(passage.blocks)}`),
      ...(isLost ? [`${question}: ${result.kind}`] : []),
    ];
  });
}

it('a report deleted, renamed, half written or made unreadable while a hundred questions a second are asked: no wrong answer, no failure', async () => {
  const names = ['stable.md', 'deleted.md', 'renamed.md', 'half.md', 'unreadable.md'];
  const dir = await tempFolder(Object.fromEntries(names.map((name) => [name, version(name)])));
  const source = await openContent({ dir, cacheDir: await tempFolder() });
  onTestFinished(() => source.close());
  const knowledge = { glossary: buildGlossary([]), isEnglish: () => true };
  let library = buildLibrary(source.current().content, knowledge);
  source.onChange(({ content }) => {
    library = buildLibrary(content, knowledge);
  });
  const faults: string[] = [];
  let asked = 0;
  const asking = setInterval(() => {
    asked += QUESTIONS.length;
    faults.push(...askAll(library));
  }, 10 * QUESTIONS.length);
  onTestFinished(() => clearInterval(asking));
  const files = (): readonly string[] => library.reports.map(({ file }) => file);

  await rm(join(dir, 'deleted.md'));
  await until(() => !files().includes('deleted.md'), files);
  await mkdir(join(dir, 'moved'));
  await rename(join(dir, 'renamed.md'), join(dir, 'moved', 'renamed.md'));
  await until(() => files().includes('moved/renamed.md') && !files().includes('renamed.md'), files);

  const whole = version('half.md', 1);
  const half = whole.indexOf('nine');
  await truncate(join(dir, 'half.md'));
  await wait(100);
  await appendFile(join(dir, 'half.md'), whole.slice(0, half));
  await wait(100);
  await appendFile(join(dir, 'half.md'), whole.slice(half));
  await until(() => library.passages.some(({ blocks }) => blocksText(blocks) === SENTENCES['half.md']?.[1]));

  await truncate(join(dir, 'half.md'), 20);
  await rm(join(dir, 'unreadable.md'));
  await symlink('unreadable.md', join(dir, 'unreadable.md'));
  await until(
    () => source.status().failures.length === 2,
    () => source.status(),
  );
  expect(files()).toContain('unreadable.md');
  expect(files()).toContain('half.md');
  await until(() => asked >= 200);
  expect(faults).toEqual([]);
});
