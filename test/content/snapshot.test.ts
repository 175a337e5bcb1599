import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSnapshot, writeSnapshot } from '../../src/content/cache/snapshot.ts';
import { tempFolder } from './temp-folder.ts';

const LIBRARY = { source: 'content', madeFrom: 'content 1, code 1' };

it('a snapshot comes back as it was kept, and only for what it was made from', async () => {
  const dir = await tempFolder();
  expect(await readSnapshot(dir, LIBRARY)).toBeUndefined();
  await writeSnapshot(dir, LIBRARY, Buffer.from('everything'));
  expect(Buffer.from((await readSnapshot(dir, LIBRARY)) ?? '').toString()).toBe('everything');
  expect(await readSnapshot(dir, { ...LIBRARY, madeFrom: 'content 2, code 1' })).toBeUndefined();
  expect(await readSnapshot(dir, { ...LIBRARY, source: 'other content' })).toBeUndefined();
});

it('a damaged snapshot is none', async () => {
  const dir = await tempFolder();
  await writeSnapshot(dir, LIBRARY, Buffer.from('everything'));
  const path = join(dir, 'libraries', (await readdir(join(dir, 'libraries')))[0] ?? '');
  const whole = await readFile(path);
  for (const damaged of [whole.subarray(0, 10), whole.subarray(0, -1), Buffer.concat([whole, Buffer.from('x')])]) {
    await writeFile(path, damaged);
    expect(await readSnapshot(dir, LIBRARY)).toBeUndefined();
  }
});
