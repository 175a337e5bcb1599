import type { Logger } from 'pino';
import { withoutPersonal } from '../../core/privacy/without-personal.ts';
import { repeatedly } from '../../repeatedly.ts';
import { type Database, StoreAway } from '../database/database.ts';
import type { ServerSettings } from '../servers/server-settings.ts';
import type { AskedQuestion } from './asked.ts';
import { type WaitingQuestion, type WaitingRating, writeWaiting } from './waiting.ts';

/** Keeps what is asked until it is stored, many at a time: who asks waits for nothing. */
export interface Recorder {
  /** Nothing where the server has not chosen it. Never throws. */
  readonly ask: (server: string, question: AskedQuestion) => void;
  readonly rate: (server: string, passages: readonly string[], isHelpful: boolean) => void;
  /** Stores what waits. @throws StoreAway; then it goes on waiting. */
  readonly flush: () => Promise<void>;
  /** How much waits, and how much was lost because too much did. */
  readonly waiting: () => { readonly waiting: number; readonly lost: number };
  readonly close: () => Promise<void>;
}

export interface RecorderOptions {
  readonly database: Database;
  readonly settings: (server: string) => ServerSettings;
  readonly now: () => Date;
  /** Milliseconds from one batch to the next. */
  readonly flushEvery: number;
  readonly mostWaiting: number;
  readonly log: Pick<Logger, 'info' | 'warn'> | undefined;
}

/** Longer ones are no questions. */
const MOST_CHARACTERS = 300;
/** In one statement. */
const BATCH = 1_000;

export function createRecorder(options: RecorderOptions): Recorder {
  const { database, settings, now, flushEvery, mostWaiting, log } = options;
  let questions: WaitingQuestion[] = [];
  let ratings: WaitingRating[] = [];
  let lost = 0;
  let isAway = false;
  const isFull = (): boolean => {
    const full = questions.length + ratings.length >= mostWaiting;
    if (full) lost += 1;
    return full;
  };
  const store = async (): Promise<void> => {
    while (questions.length + ratings.length > 0) {
      const [some, rated] = [questions.slice(0, BATCH), ratings.slice(0, BATCH)];
      await database.transaction((queries) => writeWaiting(queries, some, rated));
      questions = questions.slice(some.length);
      ratings = ratings.slice(rated.length);
    }
  };
  const isCounted = (server: string): boolean => settings(server).questions !== undefined;
  let storing: Promise<void> | undefined;
  const flush = (): Promise<void> => {
    storing ??= store().finally(() => {
      storing = undefined;
    });
    return storing;
  };
  const flushOrWait = async (): Promise<void> => {
    try {
      await flush();
      if (isAway) log?.info({ lost }, 'What was asked is stored again');
      isAway = false;
    } catch (err) {
      if (!isAway && err instanceof StoreAway) {
        log?.warn({ err }, 'The database is away: what is asked waits to be stored');
      } else if (!isAway) log?.warn({ err }, 'What was asked could not be stored');
      isAway = true;
    }
  };
  const flushing = repeatedly(flushOrWait, flushEvery);
  return {
    ask: (server, { text, ...question }) => {
      const chosen = settings(server).questions;
      if (chosen === undefined || isFull()) return;
      const words = chosen.words && text !== undefined ? withoutPersonal(text).slice(0, MOST_CHARACTERS) : undefined;
      questions.push({ ...question, server, at: now(), words });
    },
    rate: (server, passages, isHelpful) => {
      for (const passage of passages) {
        if (!isCounted(server) || isFull()) return;
        ratings.push({ server, at: now(), passage, isHelpful });
      }
    },
    flush,
    waiting: () => ({ waiting: questions.length + ratings.length, lost }),
    close: async () => {
      await flushing.close();
      await flushOrWait();
    },
  };
}
