import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import { type Packed, sharedBytes } from '../../packed-report.ts';
import { systemReason } from '../failure.ts';
import { prune, readSharedFile, writeCacheFile } from './cache-files.ts';
import { type KnownKeys, type ReadFile, readKnownKeys, writeKnownKeys } from './known-keys.ts';
import { type Pack, packRecord, type ReportKey, readPack } from './pack.ts';

/** Parsed reports on disk, in sixteen packs for each folder of content, by the first digit of their keys. */
export interface ReportCache {
  /** The reports of one folder of content as they were kept last. Never fails: what cannot be read is not there. */
  readonly read: (folder: string) => Promise<StoredReports>;
  /**
   * Keeps these reports of a folder, and no others. Packs that hold the same reports already are left alone.
   * @throws What the system says when the cache cannot be written.
   */
  readonly write: (folder: string, reports: ReadonlyMap<ReportKey, Packed>) => Promise<void>;
  /** Which files of a folder had which keys when they were read last. Never fails. */
  readonly readKeys: (folder: string) => Promise<KnownKeys>;
  /** @throws What the system says when the cache cannot be written. */
  readonly writeKeys: (folder: string, files: readonly ReadFile[]) => Promise<void>;
}

/** Looks a report up. It is checked each time. */
export type StoredReports = (key: ReportKey) => Packed | undefined;

/** A cache that is never in the way: where it cannot be written it says so once, and all works without it. */
export function openReportCache(cacheDir: string, log: Pick<Logger, 'warn'> | undefined): ReportCache {
  const cache = createReportCache(cacheDir);
  let hasFailed = false;
  const carefully = async (write: () => Promise<void>): Promise<void> => {
    if (hasFailed) return;
    try {
      await write();
    } catch (error) {
      hasFailed = true;
      log?.warn(
        `What was read cannot be kept in ${cacheDir} (${systemReason(error)}), so each start reads everything again. Set CACHE_DIR to a folder that can be written.`,
      );
    }
  };
  return {
    ...cache,
    write: (folder, reports) => carefully(() => cache.write(folder, reports)),
    writeKeys: (folder, files) => carefully(() => cache.writeKeys(folder, files)),
  };
}

/** @param cacheDir Folder for what can be made again; it need not be there. */
export function createReportCache(cacheDir: string): ReportCache {
  const dir = join(cacheDir, 'reports');
  const onDisk = new Map<string, string>();
  const keysOnDisk = new Map<string, string>();
  return {
    read: async (folder) => {
      const packs = new Map<string, Pack>();
      for (const digit of DIGITS) {
        const path = packPath(dir, folder, digit);
        const pack = readPack((await readSharedFile(path)) ?? sharedBytes(Buffer.alloc(0)));
        packs.set(digit, pack);
        onDisk.set(path, keysOf(pack.keys()));
      }
      return (key) => {
        const find = packs.get(key.slice(0, 1))?.get(key);
        const report = find?.();
        if (find !== undefined && report === undefined) onDisk.delete(packPath(dir, folder, key.slice(0, 1)));
        return report;
      };
    },
    write: async (folder, reports) => {
      for (const digit of DIGITS) {
        const path = packPath(dir, folder, digit);
        const keys = [...reports.keys()].filter((key) => key.startsWith(digit)).sort();
        if ((onDisk.get(path) ?? '') === keysOf(keys)) continue;
        const records = keys.flatMap((key) => {
          const report = reports.get(key);
          return report === undefined ? [] : [packRecord(key, report)];
        });
        await writeCacheFile(path, Buffer.concat(records));
        onDisk.set(path, keysOf(keys));
      }
      await prune(dir);
    },
    readKeys: async (folder) => {
      const text = textOf(await readSharedFile(keysPath(dir, folder)));
      keysOnDisk.set(folder, text);
      return readKnownKeys(text);
    },
    writeKeys: async (folder, files) => {
      const text = writeKnownKeys(files);
      if (text === keysOnDisk.get(folder)) return;
      await writeCacheFile(keysPath(dir, folder), Buffer.from(text));
      keysOnDisk.set(folder, text);
    },
  };
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}

const DIGITS: readonly string[] = [...'0123456789abcdef'];

/** One folder of content never throws out what another one needs. */
function packPath(dir: string, folder: string, digit: string): string {
  return join(dir, `${nameOf(folder)}-${digit}.pack`);
}

function keysPath(dir: string, folder: string): string {
  return join(dir, `${nameOf(folder)}.keys`);
}

function nameOf(folder: string): string {
  return hash('sha256', resolve(folder)).slice(0, 16);
}

function keysOf(keys: Iterable<ReportKey>): string {
  return [...keys].sort().join(' ');
}
