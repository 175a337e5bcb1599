import type { Logger } from 'pino';
import { repeatedly } from '../../repeatedly.ts';
import type { Database } from '../database/database.ts';
import type { ServerSettings } from '../servers/server-settings.ts';
import type { Rating, StoredQuestion } from './asked.ts';
import { readQuestions, readRatings } from './read-questions.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { COUNTS_DAYS, enforceRetention, forgetServer } from './retention.ts';
import { beginWeekly, weeklyPosted } from './weeklies.ts';

/** What members ask, where their server has chosen to keep it. */
export interface Questions extends Omit<Recorder, 'flush'> {
  /** What was asked since, with what was asked a moment ago; newest first. @throws StoreAway */
  readonly since: (server: string, since: Date) => Promise<readonly StoredQuestion[]>;
  /** @throws StoreAway */
  readonly ratings: (server: string, since: Date) => Promise<readonly Rating[]>;
  /** Takes away all that is kept of a server, piece by piece. @throws StoreAway */
  readonly forget: (server: string) => Promise<void>;
  /** Takes away what is kept no longer. @throws StoreAway */
  readonly sweep: () => Promise<void>;
  /** See `beginWeekly`. @throws StoreAway */
  readonly beginWeekly: (server: string, week: string) => ReturnType<typeof beginWeekly>;
  /** @throws StoreAway */
  readonly weeklyPosted: (server: string, week: string) => Promise<void>;
}

export interface QuestionsOptions {
  readonly database: Database;
  readonly settings: (server: string) => ServerSettings;
  readonly now?: (() => Date) | undefined;
  readonly flushEvery?: number | undefined;
  readonly mostWaiting?: number | undefined;
  readonly sweepEvery?: number | undefined;
  readonly log?: Pick<Logger, 'info' | 'warn'> | undefined;
}

const FLUSH_EVERY_MS = 2_000;
/** Some megabytes. */
const MOST_WAITING = 20_000;
const SWEEP_EVERY_MS = 60 * 60_000;
const DAY_MS = 86_400_000;

export function openQuestions(options: QuestionsOptions): Questions {
  const { database, settings, log, now = () => new Date() } = options;
  const { flushEvery = FLUSH_EVERY_MS, mostWaiting = MOST_WAITING, sweepEvery = SWEEP_EVERY_MS } = options;
  const recorder = createRecorder({ database, settings, now, flushEvery, mostWaiting, log });
  const sweep = async (): Promise<void> => {
    if (database.isThere()) await database.transaction((queries) => enforceRetention(queries, now()));
  };
  const sweeping = repeatedly(
    () => sweep().catch((err) => log?.warn({ err }, 'Old questions could not be removed')),
    sweepEvery,
  );
  const daysAgo = (days: number): Date => new Date(now().getTime() - days * DAY_MS);
  return {
    ask: recorder.ask,
    rate: recorder.rate,
    waiting: recorder.waiting,
    since: async (server, since) => {
      await recorder.flush();
      if (!database.isThere()) return [];
      const { words = false, days = 0 } = settings(server).questions ?? {};
      return readQuestions(database, server, later(since, daysAgo(COUNTS_DAYS)), words ? daysAgo(days) : now());
    },
    ratings: async (server, since) => {
      await recorder.flush();
      return database.isThere() ? readRatings(database, server, since) : [];
    },
    forget: async (server) => {
      if (database.isThere()) await forgetServer(database, server);
    },
    sweep,
    beginWeekly: (server, week) => beginWeekly(database, server, week, now()),
    weeklyPosted: (server, week) => weeklyPosted(database, server, week, now()),
    close: async () => {
      await sweeping.close();
      await recorder.close();
    },
  };
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
