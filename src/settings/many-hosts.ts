import { range, uniq } from 'es-toolkit';
import { z } from 'zod';

/** How the bot is spread over processes, and how Discord reaches it. */
export interface ManyHosts {
  /** The shards of this process, ascending, and how many there are in all processes together. */
  readonly shards: Shards;
  /** Of the application, 64 hexadecimal digits: interactions are taken over HTTP; undefined: they are not. */
  readonly publicKey: string | undefined;
  /** Whether the bot connects to Discord's gateway: without it, it hears no messages. */
  readonly usesGateway: boolean;
  /** Redis, through which processes share what they count; undefined: each counts for itself. May hold a password. */
  readonly redisUrl: string | undefined;
}

export interface Shards {
  readonly ids: readonly number[];
  readonly count: number;
}

/** Where Discord posts interactions to. */
export const INTERACTIONS_PATH = '/interactions';

/** One process with everything in it. */
export const ONE_HOST: ManyHosts = {
  shards: { ids: [0], count: 1 },
  publicKey: undefined,
  usesGateway: true,
  redisUrl: undefined,
};

/** More than the largest bots have; a mistyped number would ask for as many connections. */
const MAX_SHARDS = 16_384;
const SHARD_IDS = 'must be ids of shards, from 0, with commas between, such as 0,1 or 0-3';

/** Variables of the environment about it; an empty one is left out before. */
export const MANY_HOSTS = {
  SHARDS: z
    .string()
    .regex(/^\s*\d{1,5}(?:\s*-\s*\d{1,5})?(?:\s*,\s*\d{1,5}(?:\s*-\s*\d{1,5})?)*\s*$/u, SHARD_IDS)
    .transform(shardIds)
    .refine((ids) => ids.length > 0, SHARD_IDS),
  SHARD_COUNT: z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(1, `must be 1 to ${MAX_SHARDS}`)
    .max(MAX_SHARDS, `must be 1 to ${MAX_SHARDS}`),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(
      /^[0-9a-f]{64}$/iu,
      'must be 64 hexadecimal digits (Developer Portal › your application › General Information › Public Key)',
    ),
  INTERACTIONS: z.enum(['gateway', 'http'], { error: 'must be gateway or http' }),
  REDIS_URL: z.url({ protocol: /^rediss?$/u, error: 'must be an address that begins with redis:// or rediss://' }),
};

type Given = { readonly [Name in keyof typeof MANY_HOSTS]?: z.infer<(typeof MANY_HOSTS)[Name]> | undefined };

/** What is wrong with variables that are right each by itself, by the name of the one to change. */
export function contradictions(
  given: Given & { readonly ASK_CHANNELS?: unknown; readonly THREAD_MODE?: unknown },
): Readonly<Record<string, string>> {
  const { SHARDS: ids, SHARD_COUNT: count, INTERACTIONS: way, DISCORD_PUBLIC_KEY: key } = given;
  const isTooHigh = ids !== undefined && count !== undefined && ids.some((id) => id >= count);
  const needsGateway = (['SHARDS', 'SHARD_COUNT', 'ASK_CHANNELS', 'THREAD_MODE'] as const).filter(
    (name) => way === 'http' && given[name] !== undefined,
  );
  return {
    ...(ids !== undefined &&
      count === undefined && { SHARD_COUNT: 'must be set with SHARDS: how many there are in all' }),
    ...(isTooHigh && { SHARDS: `must be ids below SHARD_COUNT, which is ${count}: they count from 0` }),
    ...(way === 'http' && key === undefined && { DISCORD_PUBLIC_KEY: 'must be set with INTERACTIONS=http' }),
    ...Object.fromEntries(
      needsGateway.map((name) => [
        name,
        'must be empty with INTERACTIONS=http, which has no connection to the gateway',
      ]),
    ),
  };
}

/** From what the variables say to what is meant; without SHARDS, this process has all of SHARD_COUNT. */
export function manyHosts({ SHARDS, SHARD_COUNT = 1, DISCORD_PUBLIC_KEY, INTERACTIONS, REDIS_URL }: Given): ManyHosts {
  return {
    shards: { ids: SHARDS ?? range(SHARD_COUNT), count: SHARD_COUNT },
    publicKey: DISCORD_PUBLIC_KEY?.toLowerCase(),
    usesGateway: INTERACTIONS !== 'http',
    redisUrl: REDIS_URL,
  };
}

/** "0,1" or "0-3"; empty where a range runs backwards or is out of all bounds. */
function shardIds(text: string): readonly number[] {
  const ids = text.split(',').map((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return last < first || last >= MAX_SHARDS ? [] : range(first, last + 1);
  });
  return ids.some((part) => part.length === 0) ? [] : uniq(ids.flat()).sort((a, b) => a - b);
}
