import { setTimeout as delay } from 'node:timers/promises';
import {
  type IShardingStrategy,
  SimpleShardingStrategy,
  type WebSocketOptions,
  WebSocketShardEvents,
  WebSocketShardStatus,
} from 'discord.js';
import { type BackOff, pauseAfter } from './back-off.ts';

type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

/** discord.js waits half a second before each of these. */
const BACK_OFF: BackOff = { firstMs: 500, maxMs: 60_000 };
/** A connection that lasted so long was a good one: the next is tried at once. */
const STEADY_MS = 10_000;
/** In the first minute of tries, Discord still has the session and sends what was missed. */
const RESUMABLE_TRIES = 8;

/** How it stands with the connection of a shard. */
interface Course {
  /** Connections tried since the last good one. */
  tries: number;
  /** When it was ready or resumed, in milliseconds since 1970; undefined while it is not. */
  since: number | undefined;
}

/**
 * The shards of discord.js, with three things that it lacks: pauses between tries to connect grow to a minute, where it
 * would try twice a second for ever; a session outlives connections that the gateway refused, where it would be given up
 * with all that was missed; and once it is destroyed, nothing is tried any more.
 */
export function patientSharding(manager: Manager, backOff = BACK_OFF): IShardingStrategy {
  const strategy = new SimpleShardingStrategy(manager);
  const courses = new Map<number, Course>();
  const courseOf = (shard: number): Course => {
    const course = courses.get(shard) ?? { tries: 0, since: undefined };
    courses.set(shard, course);
    return course;
  };
  const isUp = ({ shardId }: { readonly shardId: number }): void => {
    courseOf(shardId).since = Date.now();
  };
  manager.on(WebSocketShardEvents.Ready, isUp);
  manager.on(WebSocketShardEvents.Resumed, isUp);

  let end = new AbortController();
  const beforeConnecting = async (shard: number): Promise<void> => {
    const course = courseOf(shard);
    if (course.since !== undefined && Date.now() - course.since >= STEADY_MS) course.tries = 0;
    const pause = course.tries === 0 ? 0 : pauseAfter(course.tries, backOff);
    course.tries += 1;
    course.since = undefined;
    // There is no way to tell discord.js to give up: it waits for an answer that never comes.
    await delay(pause, undefined, { signal: end.signal }).catch(() => new Promise(() => {}));
  };

  const statusOf = async (shard: number) => (await strategy.fetchStatus()).get(shard) ?? WebSocketShardStatus.Idle;
  const { retrieveSessionInfo, updateSessionInfo } = manager.options;
  manager.options.retrieveSessionInfo = async (shard) => {
    // It is asked for before a shard connects, and while it is connected.
    if ((await statusOf(shard)) === WebSocketShardStatus.Idle) await beforeConnecting(shard);
    return retrieveSessionInfo(shard);
  };
  manager.options.updateSessionInfo = async (shard, session) => {
    // A gateway that refuses to resume is past connecting.
    const isRefused = session === null && (await statusOf(shard)) === WebSocketShardStatus.Connecting;
    if (!isRefused || courseOf(shard).tries >= RESUMABLE_TRIES) await updateSessionInfo(shard, session);
  };

  return {
    connect: () => strategy.connect(),
    fetchStatus: () => strategy.fetchStatus(),
    send: (shard, payload) => strategy.send(shard, payload),
    spawn: (shards) => {
      end = new AbortController();
      return strategy.spawn(shards);
    },
    destroy: (options) => {
      end.abort();
      return strategy.destroy(options);
    },
  };
}
