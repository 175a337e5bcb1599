import { type Client, Events, RESTEvents } from 'discord.js';
import type { Logger } from 'pino';
import { EXIT, type ExitCode } from '../../settings/exit-codes.ts';
import { closeReason } from './close-reason.ts';

/** Why Discord no longer accepts the bot. */
export interface Loss {
  /** What happened and what to do. */
  readonly reason: string;
  readonly exitCode: ExitCode;
}

/** Logs what happens to the connection, and tells when Discord no longer accepts the bot: discord.js would stay up, mute. */
export function watchConnection(client: Client, log: Logger, onLost: (loss: Loss) => void): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'The Discord client reported an error'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.ShardError, ({ message }, shard) => log.warn({ reason: message, shard }, 'A connection has failed'));
  logReconnecting(client, log);
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.warn({ code, shard }, 'Discord closed the connection');
    const reason = closeReason(code, client);
    if (reason !== undefined)
      onLost({ reason: `Discord closed the connection with code ${code}. ${reason}`, exitCode: EXIT.config });
  });
  client.rest.on(RESTEvents.RateLimited, ({ global, route, timeToReset }) => {
    const told = { route, global, waitMs: timeToReset };
    if (global) log.warn(told, 'Discord limits all requests');
    else log.debug(told, 'Discord limits requests');
  });
  // After one 401 the REST client forgets the token: answers to interactions go on, everything else fails.
  client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
    if (status === 401 && data.auth !== false && client.isReady())
      onLost({
        reason: 'Discord refused the token (HTTP 401). A new start shows whether it stays so.',
        exitCode: EXIT.tryAgain,
      });
  });
}

/** Once for each time that a connection is lost: it is tried again for as long as it takes. */
function logReconnecting(client: Client, log: Logger): void {
  const lost = new Set<number>();
  client.on(Events.ShardReconnecting, (shard) => {
    if (!lost.has(shard)) log.info({ shard }, 'Reconnecting to Discord');
    lost.add(shard);
  });
  const connected = (shard: number): void => {
    if (lost.delete(shard)) log.info({ shard }, 'Connected to Discord again');
  };
  client.on(Events.ShardResume, connected);
  client.on(Events.ShardReady, connected);
}
