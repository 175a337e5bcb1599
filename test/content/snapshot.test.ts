import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pruneParts, pruneSnapshots, readSnapshot, writeSnapshot } from '../../src/content/cache/snapshot.ts';
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

it('a snapshot comes back whole where a part of it is empty, of memory that threads share', async () => {
  const dir = await tempFolder();
  await writeSnapshot(dir, LIBRARY, [Buffer.from('a'), new Uint8Array(new SharedArrayBuffer(0)), Buffer.from('b')]);
  expect((await readSnapshot(dir, LIBRARY))?.map(({ length }) => length)).toEqual([1, 0, 1]);
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

it('snapshots of parts are kept beside that of the whole', async () => {
  const dir = await tempFolder();
  const part = { ...LIBRARY, part: 'reports from a' };
  await writeSnapshot(dir, LIBRARY, PARTS);
  await writeSnapshot(dir, part, PARTS.slice(1));
  await writeSnapshot(dir, { ...part, part: 'reports from b' }, []);
  expect(await readSnapshot(dir, LIBRARY)).toHaveLength(3);
  expect(await readSnapshot(dir, part)).toHaveLength(2);
  expect(await readSnapshot(dir, { ...part, part: 'reports from c' })).toBeUndefined();
});

describe('snapshots that nobody uses', () => {
  const HOUR_MS = 60 * 60_000;
  const MONTH_MS = 31 * 24 * HOUR_MS;
  const part = { ...LIBRARY, part: 'reports from a' };

  it('are deleted after a month, and then their parts', async () => {
    const dir = await tempFolder();
    await writeSnapshot(dir, LIBRARY, PARTS);
    await writeSnapshot(dir, part, PARTS);
    await pruneSnapshots(dir, Date.now() + 2 * HOUR_MS);
    expect(await readSnapshot(dir, part)).toBeDefined();
    await pruneSnapshots(dir, Date.now() + MONTH_MS);
    expect([await readSnapshot(dir, LIBRARY), await readSnapshot(dir, part)]).toEqual([undefined, undefined]);
  });

  it('but not the parts of one that is being made', async () => {
    const dir = await tempFolder();
    await writeSnapshot(dir, { ...LIBRARY, source: 'other content' }, PARTS);
    await writeSnapshot(dir, part, PARTS);
    await pruneSnapshots(dir, Date.now() + HOUR_MS / 2);
    expect(await readSnapshot(dir, part)).toBeDefined();
    await pruneSnapshots(dir, Date.now() + 2 * HOUR_MS);
    expect(await readSnapshot(dir, part)).toBeUndefined();
  });

  it('but not the parts that are used', async () => {
    const dir = await tempFolder();
    const other = { ...part, part: 'reports from b' };
    for (const each of [part, other]) await writeSnapshot(dir, each, PARTS);
    const [folder = ''] = await readdir(join(dir, 'parts'));
    const old = new Date(Date.now() - MONTH_MS);
    for (const name of await readdir(join(dir, 'parts', folder)))
      await utimes(join(dir, 'parts', folder, name), old, old);
    expect(await readSnapshot(dir, part)).toBeDefined();
    await pruneParts(dir, LIBRARY.source);
    expect(await readSnapshot(dir, part)).toBeDefined();
    expect(await readSnapshot(dir, other)).toBeUndefined();
  });
});
