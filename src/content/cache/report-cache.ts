import { createHash } from 'node:crypto';
import { readFile, utimes } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ParsedReport } from '../../core/report/parsed-report.ts';
import { type Pack, packLine, readPack } from './pack.ts';
import { prune } from './prune.ts';
import type { ReportKey } from './report-key.ts';
import { writeWhole } from './write-whole.ts';

/** Parsed reports on disk, in sixteen packs for each folder of content, by the first digit of their keys. */
export interface ReportCache {
  /** The reports of one folder of content as they were kept last. Never fails: what cannot be read is not there. */
  readonly read: (folder: string) => Promise<StoredReports>;
  /**
   * Keeps these reports of a folder, and no others. Packs that hold the same reports already are left alone.
   * @throws What the system says when the cache cannot be written.
   */
  readonly write: (folder: string, reports: ReadonlyMap<ReportKey, ParsedReport>) => Promise<void>;
}

/** Looks a report up. It is checked and parsed each time. */
export type StoredReports = (key: ReportKey) => ParsedReport | undefined;

/** @param cacheDir Folder for what can be made again; it need not be there. */
export function createReportCache(cacheDir: string): ReportCache {
  const dir = join(cacheDir, 'reports');
  const onDisk = new Map<string, string>();
  return {
    read: async (folder) => {
      const packs = new Map<string, Pack>();
      for (const digit of DIGITS) {
        const pack = await readPackFile(packPath(dir, folder, digit));
        packs.set(digit, pack);
        onDisk.set(packPath(dir, folder, digit), keysOf(pack.keys()));
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
        const lines = keys.flatMap((key) => {
          const report = reports.get(key);
          return report === undefined ? [] : [Buffer.from(packLine(key, report))];
        });
        await writeWhole(path, Buffer.concat(lines));
        onDisk.set(path, keysOf(keys));
      }
      await prune(dir);
    },
  };
}

const DIGITS: readonly string[] = [...'0123456789abcdef'];

/** One folder of content never throws out what another one needs. */
function packPath(dir: string, folder: string, digit: string): string {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  return join(dir, `${name}-${digit}.pack`);
}

/** The time of a pack says when it was last of use: see `prune`. */
async function readPackFile(path: string): Promise<Pack> {
  try {
    const bytes = await readFile(path);
    const now = new Date();
    await utimes(path, now, now).catch(() => {}); // In a folder that may only be read nothing is pruned either.
    return readPack(bytes);
  } catch {
    return new Map();
  }
}

function keysOf(keys: Iterable<ReportKey>): string {
  return [...keys].sort().join(' ');
}
