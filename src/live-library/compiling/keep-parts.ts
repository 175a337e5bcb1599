import { createHash } from 'node:crypto';
import { readSnapshot, type Snapshot, writeSnapshot } from '../../content/cache/snapshot.ts';
import { bytesOf } from '../../core/report/packed-report.ts';
import type { ParsedReport } from '../../core/report/parsed-report.ts';
import { type SharedValues, writeValues } from '../bytes/value-bytes.ts';

/** Where what is made of parts of some content is kept. Plain data. */
export interface PartsKept extends Pick<Snapshot, 'source'> {
  /** Folder for what can be made again. */
  readonly cacheDir: string;
  /** All that parts are made with: the code, the glossary. */
  readonly madeWith: string;
}

/** A part of some content. */
export interface KeptPart {
  /** Of it one is kept: the last. */
  readonly name: string;
  /** What it is made of; plain data, without what the reports say. */
  readonly of: unknown;
  readonly reports: readonly ParsedReport[];
}

/** What was made of a part, as it is sent. */
export interface SentValues {
  /** `made` of these. */
  readonly values: SharedValues;
  /** What it is to be kept as; undefined where it was. */
  readonly fresh: Snapshot | undefined;
}

/** A function that gives what was made of a part, from disk where it was kept there and was made of the same. */
export function createFindOrMake({ cacheDir, source, madeWith }: PartsKept) {
  return async ({ name, of, reports }: KeptPart, make: () => object): Promise<SentValues> => {
    const snapshot = { source, part: name, madeFrom: digest([madeWith, of], reports) };
    const values = await readSnapshot(cacheDir, snapshot);
    return values === undefined
      ? { values: writeValues({ made: make() }), fresh: snapshot }
      : { values, fresh: undefined };
  };
}

/**
 * Keeps what was made, while other parts are made. Where nothing can be written, each is made again the next time, as the library is,
 * which says so.
 */
export function createKeepParts({ cacheDir }: PartsKept) {
  const writing: Promise<void>[] = [];
  return {
    keep: ({ values, fresh }: SentValues): void => {
      if (fresh !== undefined) writing.push(writeSnapshot(cacheDir, fresh, values).catch(() => {}));
    },
    /** Resolves when all are kept. */
    done: async (): Promise<void> => {
      await Promise.all(writing);
    },
  };
}

function digest(of: unknown, reports: readonly ParsedReport[]): string {
  const hash = createHash('sha256').update(JSON.stringify(of));
  for (const report of reports) {
    hash.update(JSON.stringify(report.frontMatter));
    hash.update(bytesOf(report));
  }
  return hash.digest('hex');
}
