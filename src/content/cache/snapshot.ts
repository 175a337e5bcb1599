import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** Something large that was made of the content and can be made again. */
export interface Snapshot {
  /** What it is, fit for a file name: 'library'. There is one of each. */
  readonly name: string;
  /** All that it depends on: the fingerprint of the content and the version of the code that made it. */
  readonly madeFrom: string;
}

/** @returns What was kept; undefined when there is none, when it was made from anything else, or when it is damaged. */
export async function readSnapshot(cacheDir: string, snapshot: Snapshot): Promise<Uint8Array | undefined> {
  try {
    const bytes = await readFile(pathOf(cacheDir, snapshot));
    const data = bytes.subarray(SEAL_BYTES);
    return seal(snapshot, data).equals(bytes.subarray(0, SEAL_BYTES)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** @throws What the system says when the cache cannot be written. */
export async function writeSnapshot(cacheDir: string, snapshot: Snapshot, data: Uint8Array): Promise<void> {
  await writeWhole(pathOf(cacheDir, snapshot), Buffer.concat([seal(snapshot, data), data]));
}

const SEAL_BYTES = 32;

/** SHA-256 of what it was made from and of what it holds, Node's version too: V8's format follows it. */
function seal({ name, madeFrom }: Snapshot, data: Uint8Array): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([name, madeFrom, process.version]))
    .update(data)
    .digest();
}

function pathOf(cacheDir: string, { name }: Snapshot): string {
  return join(cacheDir, `${name}.snapshot`);
}
