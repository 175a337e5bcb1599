import type { Logger } from 'pino';
import type { ServerReports } from '../store/servers/server-settings.ts';
import { keyOf, type NamedLibrary } from './named-library.ts';

/** Libraries by what they are read from: servers that name the same share one. */
export interface SharedLibraries {
  /** Opens it where it is not open yet. @throws what opening throws; for a minute, without another try. */
  readonly get: (reports: ServerReports) => Promise<NamedLibrary>;
  /** undefined while it is not open. */
  readonly current: (reports: ServerReports) => NamedLibrary | undefined;
  /** How many are open, or being opened. */
  readonly count: () => number;
  readonly close: () => Promise<void>;
}

export interface SharedOptions {
  readonly open: (reports: ServerReports) => Promise<NamedLibrary>;
  /** Deletes what was fetched. */
  readonly forget: (reports: ServerReports) => Promise<void>;
  /** Whether a server has it in its settings. */
  readonly isNamed: (key: string) => boolean;
  readonly log: Pick<Logger, 'warn' | 'info'>;
  readonly unusedMs?: number | undefined;
}

/** Who asks again within this time finds the library open; then it is opened from what was fetched. */
const UNUSED_MS = 30 * 60_000;
/** What could not be opened is not fetched again for each question. */
const FAILED_MS = 60_000;

interface Shared {
  readonly reports: ServerReports;
  readonly opening: Promise<NamedLibrary>;
  library: NamedLibrary | undefined;
  failedAt: number | undefined;
  usedAt: number;
}

export function createSharedLibraries(options: SharedOptions): SharedLibraries {
  const { open, forget, isNamed, log, unusedMs = UNUSED_MS } = options;
  const shared = new Map<string, Shared>();
  const begin = (reports: ServerReports): Shared => {
    const begun: Shared = {
      reports,
      opening: open(reports),
      library: undefined,
      failedAt: undefined,
      usedAt: Date.now(),
    };
    begun.opening.then(
      (library) => {
        begun.library = library;
      },
      () => {
        begun.failedAt = Date.now();
      },
    );
    return begun;
  };
  const used = (reports: ServerReports): Shared => {
    const key = keyOf(reports);
    const known = shared.get(key);
    const isStale = known?.failedAt !== undefined && Date.now() - known.failedAt > FAILED_MS;
    const own = known === undefined || isStale ? begin(reports) : known;
    shared.set(key, own);
    own.usedAt = Date.now();
    return own;
  };
  const end = async (key: string, { reports, opening }: Shared): Promise<void> => {
    shared.delete(key);
    await (await opening.catch(() => undefined))?.close();
    if (!isNamed(key) && !shared.has(key)) await forget(reports);
  };
  const sweep = (): void => {
    for (const [key, own] of shared) {
      const isOpening = own.library === undefined && own.failedAt === undefined;
      if (isOpening || Date.now() - own.usedAt < unusedMs) continue;
      end(key, own).catch((err) => log.warn({ err }, 'Reports of servers could not be closed'));
    }
  };
  const timer = setInterval(sweep, Math.min(unusedMs, 60_000)).unref();
  return {
    get: (reports) => used(reports).opening,
    current: (reports) => used(reports).library,
    count: () => shared.size,
    close: async () => {
      clearInterval(timer);
      const all = [...shared.values()];
      shared.clear();
      await Promise.all(all.map(async ({ opening }) => (await opening.catch(() => undefined))?.close()));
    },
  };
}
