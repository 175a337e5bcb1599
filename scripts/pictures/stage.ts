import { type Loopback, startLoopback } from 'loopback-discord';
import { pino } from 'pino';
import { COMMANDS } from '../../commands/index.ts';
import type { Library } from '../../src/core/library/library.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { exampleFollowing } from './example-following.ts';
import { exampleSetup } from './example-setup.ts';

/** The same moment in all pictures, so that they change only when the bot does. Milliseconds since 1970. */
export const MOMENT = Date.UTC(2026, 0, 15, 9, 41);

/** In the pictures of the status, the reports were read five minutes ago. */
const READ_BEFORE_MS = 5 * 60_000;

/** The bot in a Discord on this computer. */
export interface Stage {
  readonly discord: Loopback;
  readonly bot: Bot;
  readonly library: Library;
  /** What went wrong, as the bot logs it. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openStage(library: Library): Promise<Stage> {
  const discord = await startLoopback({ botName: 'Debrief', messagesPerFiveSeconds: 50 });
  const faults: string[] = [];
  const bot = await startActor(discord, library, faults);
  return {
    discord,
    bot,
    library,
    faults,
    close: async () => {
      await bot.stop();
      await discord.close();
    },
  };
}

/** The real bot in a Discord on this computer. What goes wrong in it is added to `faults`. */
export function startActor(
  { token, apiUrl }: Pick<Loopback, 'token' | 'apiUrl'>,
  library: Library,
  faults: string[],
): Promise<Bot> {
  return startBot({
    token,
    apiUrl,
    guildId: undefined,
    commands: COMMANDS,
    library: () => library,
    content: {
      status: () => ({ readAt: new Date(MOMENT - READ_BEFORE_MS), problems: [] }),
      reload: async () => library,
    },
    viewOf: () => ({ setup: exampleSetup(library, new Date(MOMENT - READ_BEFORE_MS), new Date(MOMENT)) }),
    following: exampleFollowing(),
    now: () => new Date(MOMENT),
    log: pino({ level: 'error' }, { write: (line) => faults.push(line) }),
    onLost: ({ reason }) => {
      throw new Error(reason);
    },
  });
}
