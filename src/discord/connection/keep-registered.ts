import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { UserError } from '../../settings/user-error.ts';
import { type BackOff, pauseAfter } from './back-off.ts';
import { registerCommands } from './register-commands.ts';

/** Discord counts what fails, too, and the commands of before are still there. */
const BACK_OFF: BackOff = { firstMs: 5_000, maxMs: 300_000 };

/**
 * Registers the commands; where Discord fails to take them, the bot answers meanwhile, and they are tried again for as
 * long as it takes. @returns What ends that. @throws UserError when they are for a server that the bot is not in.
 */
export async function keepCommandsRegistered(...of: Parameters<typeof registerCommands>): Promise<() => void> {
  const [, , guildId, log] = of;
  let timer: NodeJS.Timeout | undefined;
  const attempt = async (failures: number): Promise<void> => {
    try {
      await registerCommands(...of);
    } catch (error) {
      if (guildId !== undefined && error instanceof DiscordAPIError && NO_GUILD.has(error.code))
        throw new UserError(
          `The commands cannot be registered in the server ${guildId}: invite the bot to it, with the scope applications.commands, or mend DISCORD_GUILD_ID.`,
          { cause: error },
        );
      const pause = pauseAfter(failures, BACK_OFF);
      log.error({ err: error, retryInMs: Math.round(pause) }, 'The commands could not be registered; trying again');
      timer = setTimeout(
        () =>
          void attempt(failures + 1).catch((err) =>
            log.error({ err }, 'The commands could not be registered; trying again'),
          ),
        pause,
      );
    }
  };
  await attempt(1);
  return () => clearTimeout(timer);
}

const NO_GUILD: ReadonlySet<unknown> = new Set([RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.UnknownGuild]);
