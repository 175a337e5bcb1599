import type { Logger } from 'pino';
import type { Knowledge, Library } from '../core/library/library.ts';
import { type Search, SearchAway } from '../core/library/search.ts';
import { receiverFor, sendAnswer, sendComparison, sendDigest, sendReports } from '../live-library/searching/sent.ts';
import { askDatabase, digestDatabase, reportsAboutInDatabase } from './ask-database.ts';
import { compareInDatabase } from './compare-database.ts';
import { type Connection, NothingWritten, openDatabase, Unreachable } from './connect.ts';
import { readShell, readVersion, type Shell } from './read/shell.ts';
import { wholeReports } from './read/whole-reports.ts';

/** A library in a PostgreSQL database, as some host has written it. */
export interface SearchDatabase {
  /** The version that is read; undefined while there is none. */
  readonly shell: () => Shell | undefined;
  /** Looks for a newer version. Rejects when the database cannot be reached. */
  readonly refresh: () => Promise<void>;
  /** Calls the listener when another version is read. @returns What ends that. */
  readonly onChange: (listener: () => void) => () => void;
  /** Asks the database alone. */
  readonly search: () => Search;
  /** Asks the database for a library that is in memory, too: that one answers where the database does not. */
  readonly searchBeside: (library: Library, instead: () => Promise<Search>) => Search;
  readonly close: () => Promise<void>;
}

export interface SearchDatabaseOptions {
  readonly knowledge: Knowledge;
  readonly log?: Pick<Logger, 'warn' | 'info'> | undefined;
  /** Milliseconds from one look for a newer version to the next. */
  readonly lookEvery?: number;
  /** Milliseconds for which one that cannot be reached is left alone. */
  readonly pauseMs?: number;
}

const LOOK_EVERY_MS = 5_000;
/** What is known of a version is read in one go: names and days of a million reports take a minute. */
const SHELL_WITHIN_MS = 120_000;
/** Where it cannot be reached the database is left alone for so long: to find out again takes each question a second. */
const PAUSE_MS = 5_000;

export function openSearchDatabase(
  url: string,
  { knowledge, log, lookEvery = LOOK_EVERY_MS, pauseMs = PAUSE_MS }: SearchDatabaseOptions,
): SearchDatabase {
  const database = openDatabase(url);
  let shell: Shell | undefined;
  let awayUntil = 0;
  const listeners = new Set<() => void>();
  const look = async (): Promise<void> => {
    const version = await database.read(readVersion).catch((error) => {
      if (error instanceof NothingWritten) return undefined;
      throw error;
    });
    if (version === undefined || version === shell?.version) return;
    shell = await database.read((connection) => readShell(connection, knowledge), SHELL_WITHIN_MS);
    log?.info({ version: shell?.version, reports: shell?.reports.size }, 'Read what the search database holds');
    for (const listener of listeners) listener();
  };
  let looking: Promise<void> | undefined;
  const refresh = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  const timer = setInterval(() => void refresh().catch(() => {}), lookEvery).unref();
  const ask = async <T>(work: (connection: Connection, shell: Shell) => Promise<T>): Promise<T> => {
    if (Date.now() < awayUntil) throw new SearchAway('The search database was away a moment ago.');
    const current = shell;
    if (current === undefined) throw new SearchAway('The search database holds no library yet.');
    try {
      return await database.read((connection) => work(connection, current));
    } catch (cause) {
      if (cause instanceof Unreachable) awayUntil = Date.now() + pauseMs;
      log?.warn({ err: cause }, 'The search database does not answer');
      throw new SearchAway('The search database does not answer.', { cause });
    }
  };
  const search = (): Search => ({
    library: shell?.library ?? nothing(),
    ask: (text, options) => ask((connection, own) => askDatabase(connection, own, text, options)),
    digest: (about, options) => ask((connection, own) => digestDatabase(connection, own, about, options)),
    reportsAbout: (topic) => ask((connection, own) => reportsAboutInDatabase(connection, own, topic)),
    compare: (subjects, options) => ask((connection, own) => compareInDatabase(connection, own, subjects, options)),
    holding: (ids) => ask((connection, own) => wholeReports(connection, own, ids)),
  });
  return {
    shell: () => shell,
    refresh,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    search,
    searchBeside: (library, instead) => beside(library, search, instead),
    close: async () => {
      clearInterval(timer);
      await looking?.catch(() => {});
      await database.close();
    },
  };
}

function nothing(): never {
  throw new SearchAway('The search database holds no library yet.');
}

/** What the database finds in passages and reports of the library here; what it does not know yet, or cannot say, this one says. */
function beside(library: Library, search: () => Search, instead: () => Promise<Search>): Search {
  const receive = receiverFor(library);
  const either = async <Sent, T>(
    there: () => Promise<Sent>,
    received: (sent: Sent) => T,
    here: (own: Search) => Promise<T>,
  ) => {
    try {
      return received(await there());
    } catch {
      return here(await instead());
    }
  };
  return {
    library,
    ask: (text, options) =>
      either(
        async () => sendAnswer(await search().ask(text, options)),
        receive.answer,
        (own) => own.ask(text, options),
      ),
    digest: (about, options) =>
      either(
        async () => sendDigest(await search().digest(about, options)),
        receive.digest,
        (own) => own.digest(about, options),
      ),
    reportsAbout: (topic) =>
      either(
        async () => sendReports(await search().reportsAbout(topic)),
        receive.reports,
        (own) => own.reportsAbout(topic),
      ),
    compare: (subjects, options) =>
      either(
        async () => sendComparison(await search().compare(subjects, options)),
        receive.comparison,
        (own) => own.compare(subjects, options),
      ),
    holding: async () => library,
  };
}
