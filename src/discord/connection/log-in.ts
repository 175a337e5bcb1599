import { setTimeout as delay } from 'node:timers/promises';
import {
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  HTTPError,
} from 'discord.js';
import type { Logger } from 'pino';
import { UserError } from '../../settings/user-error.ts';

/** Pauses between the tries to reach Discord, in milliseconds: some ten seconds in all. */
const PAUSES_MS = [1_000, 3_000, 6_000];

/**
 * A client that is logged in and ready. Each try takes a new one: a client that failed once never counts as ready again.
 * @param create makes a client with its listeners attached.
 * @throws UserError that says what to do: for a wrong token, a disallowed intent, and when Discord cannot be reached.
 */
export async function logIn(create: () => Client, token: string, log: Logger): Promise<Client<true>> {
  for (let tries = 0; ; tries += 1) {
    const client = create();
    try {
      return await tryOnce(client, token);
    } catch (error) {
      if (error instanceof UserError) throw error;
      const pause = PAUSES_MS[tries];
      if (pause === undefined) throw new UserError(unreachable(client, error), { cause: error });
      log.warn({ reason: reasonOf(error), retryInMs: pause }, 'Discord cannot be reached; trying again');
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
  const text = reasonOf(error);
  if (isTokenRefused(error) || /authentication failed/i.test(text)) {
    return 'Discord refuses the token. Copy a new one (Developer Portal › your application › Bot › Reset Token) into DISCORD_TOKEN.';
  }
  if (/disallowed intents/i.test(text)) {
    const place = 'Developer Portal › your application › Bot › Privileged Gateway Intents';
    return client.options.intents.has(GatewayIntentBits.MessageContent)
      ? `ASK_CHANNELS needs the Message Content intent, and Discord refuses it. Allow it under ${place}, or leave ASK_CHANNELS empty.`
      : `Discord refuses an intent that the bot asks for. Allow it under ${place}.`;
  }
  if (/sharding required/i.test(text))
    return 'The bot is in too many servers for so few connections; Discord requires sharding. Set SHARD_COUNT.';
  return undefined;
}

function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  return (error instanceof DiscordAPIError || error instanceof HTTPError) && error.status === 401;
}

function unreachable(client: Client, error: unknown): string {
  const { api } = client.rest.options;
  return `Discord cannot be reached at ${api} (${reasonOf(error)}). Check the network, a proxy, and DISCORD_API_URL if it is set.`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
