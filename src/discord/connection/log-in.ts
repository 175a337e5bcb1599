import { setTimeout as delay } from 'node:timers/promises';
import { type Client, DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, Events, HTTPError } from 'discord.js';
import type { Logger } from 'pino';
import { UserError } from '../../settings/user-error.ts';
import { type BackOff, pauseAfter } from './back-off.ts';
import { closeReason } from './close-reason.ts';

const BACK_OFF: BackOff = { firstMs: 1_000, maxMs: 60_000 };

/**
 * A client that is logged in and ready, however long it takes to reach Discord. Each try takes a new one: a client that
 * failed once never counts as ready again.
 * @param create makes a client with its listeners attached.
 * @throws UserError that says what to do, for what Discord will refuse however often it is tried: a wrong token, a
 * disallowed intent and the like.
 */
export async function logIn(create: () => Client, token: string, log: Logger): Promise<Client<true>> {
  for (let failures = 1; ; failures += 1) {
    const client = create();
    try {
      return await tryOnce(client, token);
    } catch (error) {
      if (error instanceof UserError) throw error;
      const pause = pauseAfter(failures, BACK_OFF);
      const told = { reason: reasonOf(error), at: client.rest.options.api, retryInMs: Math.round(pause) };
      log.warn(
        told,
        'Discord cannot be reached; trying again. Check the network, a proxy, and DISCORD_API_URL if it is set',
      );
      await delay(pause);
    }
  }
}

async function tryOnce(client: Client, token: string): Promise<Client<true>> {
  // Ready can come before login resolves: a later listener would wait for ever.
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  try {
    await client.login(token);
  } catch (error) {
    const message = refusal(error, client);
    throw message === undefined ? error : new UserError(message, { cause: error });
  }
  return ready;
}

/** What Discord will refuse however often it is tried. */
function refusal(error: unknown, client: Client): string | undefined {
  if (isTokenRefused(error)) return closeReason(4004, client);
  const { api } = client.rest.options;
  if (error instanceof DiscordAPIError && error.status === 404)
    return `There is no Discord at ${api}. Mend DISCORD_API_URL, or leave it empty for Discord's own.`;
  const text = reasonOf(error);
  const [, code] = CLOSE_ERRORS.find(([words]) => words.test(text)) ?? [];
  return code === undefined ? undefined : closeReason(code, client);
}

/** The close codes of the gateway, by the words that @discordjs/ws has for them. */
const CLOSE_ERRORS: readonly (readonly [words: RegExp, code: number])[] = [
  [/authentication failed/iu, 4004],
  [/invalid shard/iu, 4010],
  [/sharding is required/iu, 4011],
  [/invalid api version/iu, 4012],
  [/invalid intents/iu, 4013],
  [/disallowed intents/iu, 4014],
];

function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  return (error instanceof DiscordAPIError || error instanceof HTTPError) && error.status === 401;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
