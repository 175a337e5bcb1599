import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSnapshot, writeSnapshot } from '../../src/content/cache/snapshot.ts';
import { tempFolder } from './temp-folder.ts';

const LIBRARY = { source: 'content', madeFrom: 'content 1, code 1' };
const PARTS = ['everything', '', 'and more'].map((text) => Buffer.from(text));

it('a snapshot comes back as it was kept, and only for what it was made from', async () => {
  const dir = await tempFolder();
  expect(await readSnapshot(dir, LIBRARY)).toBeUndefined();
  await writeSnapshot(dir, LIBRARY, PARTS);
  const kept = await readSnapshot(dir, LIBRARY);
  expect(kept?.map((part) => Buffer.from(part).toString())).toEqual(['everything', '', 'and more']);
  expect(kept?.map(({ byteOffset }) => byteOffset % 8)).toEqual([0, 0, 0]);
  expect(await readSnapshot(dir, { ...LIBRARY, madeFrom: 'content 2, code 1' })).toBeUndefined();
  expect(await readSnapshot(dir, { ...LIBRARY, source: 'other content' })).toBeUndefined();
});

it('a damaged snapshot is none', async () => {
  const dir = await tempFolder();
  await writeSnapshot(dir, LIBRARY, PARTS);
  const path = join(dir, 'libraries', (await readdir(join(dir, 'libraries')))[0] ?? '');
  const whole = await readFile(path);
  for (const damaged of [whole.subarray(0, 10), whole.subarray(0, -1), Buffer.concat([whole, Buffer.from('x')])]) {
    await writeFile(path, damaged);
    expect(await readSnapshot(dir, LIBRARY)).toBeUndefined();
  }
});
