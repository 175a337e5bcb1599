import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { readSnapshot, writeSnapshot } from '../../src/content/cache/snapshot.ts';
import { writeValues } from '../../src/live-library/bytes/value-bytes.ts';
import { createKeepLibrary } from '../../src/live-library/keep-library.ts';
import { tempFolder } from '../content/temp-folder.ts';

vi.mock('../../src/content/cache/snapshot.ts', { spy: true });
beforeEach(() => void vi.clearAllMocks());

const [first, second, third] = [madeFrom('first'), madeFrom('second'), madeFrom('third')];

function madeFrom(content: string) {
  return [{ source: 'content', madeFrom: content }, writeValues({ content })] as const;
}

it('has the last one while it is written, and on disk then', async () => {
  const cacheDir = await tempFolder();
  const libraries = createKeepLibrary({ cacheDir });
  expect(await libraries.find(first[0])).toBeUndefined();
  libraries.keep(...first);
  expect(await libraries.find(first[0])).toBe(first[1]);
  expect(await libraries.find(second[0])).toBeUndefined();
  await libraries.done();
  expect(await readSnapshot(cacheDir, first[0])).toEqual(first[1]);
  expect(await createKeepLibrary({ cacheDir }).find(first[0])).toEqual(first[1]);
});

it('writes the last of those that came while one was written', async () => {
  const cacheDir = await tempFolder();
  const libraries = createKeepLibrary({ cacheDir });
  libraries.keep(...first);
  await vi.waitFor(() => expect(writeSnapshot).toHaveBeenCalled());
  for (const made of [second, third]) libraries.keep(...made);
  expect(await libraries.find(third[0])).toBe(third[1]);
  await libraries.done();
  expect(vi.mocked(writeSnapshot).mock.calls.map(([, snapshot]) => snapshot)).toEqual([first[0], third[0]]);
  expect(await readSnapshot(cacheDir, third[0])).toEqual(third[1]);
});

it('keeps one that is on disk again, where another one is about to come in its place', async () => {
  const cacheDir = await tempFolder();
  const libraries = createKeepLibrary({ cacheDir });
  libraries.keep(...first);
  await libraries.done();
  libraries.keep(...second);
  expect(await libraries.find(first[0])).toEqual(first[1]);
  await libraries.done();
  expect(await readSnapshot(cacheDir, first[0])).toEqual(first[1]);
});

it('says that nothing can be written, and goes on', async () => {
  const cacheDir = join(await tempFolder(), 'cache');
  await writeFile(cacheDir, '');
  const said: string[] = [];
  const libraries = createKeepLibrary({ cacheDir, log: { warn: (line: string) => said.push(line) } });
  libraries.keep(...first);
  await libraries.done();
  expect(said).toEqual([expect.stringContaining('The index cannot be kept')]);
  await rm(cacheDir);
  libraries.keep(...second);
  await libraries.done();
  expect(await readSnapshot(cacheDir, second[0])).toEqual(second[1]);
});
