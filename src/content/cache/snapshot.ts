import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { sharedBytes } from '../../packed-report.ts';
import { prune, readSharedFile, removeIfOlder, writeCacheFile } from './cache-files.ts';

/** Something large that was made of content and can be made again: a compiled library, or what was made of a part of it. */
export interface Snapshot {
  /** Names the content, as its folder and repositories do. There is one snapshot of each. */
  readonly source: string;
  /** Names a part of the content, of which there is one snapshot, too; undefined: all. */
  readonly part?: string | undefined;
  /** All that it depends on: a digest of the content and of the code that made it. */
  readonly madeFrom: string;
}

/** @returns What was kept; undefined when there is none, when it was made from anything else, or when it is damaged. */
export async function readSnapshot(
  cacheDir: string,
  snapshot: Snapshot,
): Promise<readonly Uint8Array<SharedArrayBuffer>[] | undefined> {
  const path = pathOf(cacheDir, snapshot);
  // A large one that was made from anything else is not read whole.
  if (!(await readHead(path)).equals(origin(snapshot))) return undefined;
  const bytes = (await readSharedFile(path)) ?? sharedBytes(Buffer.alloc(0));
  const data = bytes.subarray(HEAD_BYTES);
  return seal(snapshot, [data]).equals(bytes.subarray(0, HEAD_BYTES)) ? split(data) : undefined;
}

/**
 * @param parts are read as they were given, each at a multiple of eight bytes
 * @throws What the system says when the cache cannot be written.
 */
export async function writeSnapshot(cacheDir: string, snapshot: Snapshot, parts: readonly Uint8Array[]): Promise<void> {
  const lengths = Buffer.from(Float64Array.of(parts.length, ...parts.map(({ length }) => length)).buffer);
  const data = [lengths, ...parts.flatMap((part) => [part, PADDING.subarray(0, aligned(part.length) - part.length)])];
  await writeCacheFile(pathOf(cacheDir, snapshot), seal(snapshot, data), ...data);
}

/** Deletes snapshots that have not been of use for thirty days, and the parts of content of which there is none. */
export async function pruneSnapshots(cacheDir: string, now = Date.now()): Promise<void> {
  await prune(join(cacheDir, WHOLE), now);
  const kept = new Set(await readdir(join(cacheDir, WHOLE)));
  for (const name of await readdir(join(cacheDir, PARTS)).catch(() => [])) {
    // Parts are there before the whole.
    if (!kept.has(`${name}${ENDING}`)) await removeIfOlder(join(cacheDir, PARTS, name), MAKING_MS, now);
  }
}

/** Deletes parts of a content that have not been of use for thirty days. */
export async function pruneParts(cacheDir: string, source: Snapshot['source']): Promise<void> {
  await prune(join(cacheDir, PARTS, nameOf(source)));
}

/** Deletes all parts of a content but these. */
export async function keepOnlyParts(
  cacheDir: string,
  source: Snapshot['source'],
  parts: readonly string[],
): Promise<void> {
  const dir = join(cacheDir, PARTS, nameOf(source));
  const kept = new Set(parts.map((part) => `${nameOf(part)}${ENDING}`));
  for (const name of await readdir(dir)) if (!kept.has(name)) await rm(join(dir, name), { force: true });
}

const WHOLE = 'libraries';
const PARTS = 'parts';
const ENDING = '.snapshot';
/** Nothing takes an hour to make. */
const MAKING_MS = 60 * 60_000;

/** @param data is whole */
function split(data: Uint8Array<SharedArrayBuffer>): readonly Uint8Array<SharedArrayBuffer>[] {
  const [count = 0] = new Float64Array(data.buffer, data.byteOffset, 1);
  const lengths = new Float64Array(data.buffer, data.byteOffset + EIGHT, count);
  let at = EIGHT + lengths.byteLength;
  return Array.from(lengths, (length) => {
    const start = at;
    at += aligned(length);
    return data.subarray(start, start + length);
  });
}

const EIGHT = 8;
const PADDING = Buffer.alloc(EIGHT);

function aligned(bytes: number): number {
  return Math.ceil(bytes / EIGHT) * EIGHT;
}

const HASH_BYTES = 32;
/** A multiple of eight: see `openValues`. */
const HEAD_BYTES = 40;

/** SHA-256 of what it was made from, and a checksum of what it holds, which takes a tenth of the time. */
function seal(snapshot: Snapshot, data: readonly Uint8Array[]): Buffer {
  const checksum = Buffer.alloc(HEAD_BYTES - HASH_BYTES);
  // For no bytes zlib gives the checksum of nothing, whatever was before them.
  checksum.writeUInt32BE(data.reduce((sum, each) => (each.length === 0 ? sum : crc32(each, sum)), 0));
  return Buffer.concat([origin(snapshot), checksum]);
}

/** Node's version too: V8's format follows it. */
function origin({ madeFrom }: Snapshot): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([madeFrom, process.version]))
    .digest();
}

async function readHead(path: string): Promise<Buffer> {
  return Buffer.concat(
    await createReadStream(path, { end: HASH_BYTES - 1 })
      .toArray()
      .catch(() => []),
  );
}

function pathOf(cacheDir: string, { source, part }: Pick<Snapshot, 'source' | 'part'>): string {
  return part === undefined
    ? join(cacheDir, WHOLE, `${nameOf(source)}${ENDING}`)
    : join(cacheDir, PARTS, nameOf(source), `${nameOf(part)}${ENDING}`);
}

function nameOf(text: string): string {
  return hash('sha256', text).slice(0, 16);
}
