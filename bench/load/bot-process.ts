import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Loopback } from 'loopback-discord';

/** A bot that runs in a process of its own. */
export interface BotProcess {
  /** What it has taken until now; NaN where the system does not say (only Linux has /proc). */
  readonly usage: () => Promise<Usage>;
  readonly stop: () => Promise<void>;
}

export interface Usage {
  readonly cpuMs: number;
  readonly memoryMb: number;
}

/** Starts `node ...args` as a bot of that Discord; resolves when it is ready and has registered its commands. */
export async function startBotProcess(
  discord: Loopback,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<BotProcess> {
  const own = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'warn', ...env };
  const registered = new Promise<void>((resolve) => discord.onCommands(resolve));
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...own },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The bot ended before it was ready.')));
  await Promise.race([Promise.all([discord.waitForBot(), registered]), ended]);
  ended.catch(() => {});
  return {
    usage: () => usageOf(child),
    stop: async () => {
      if (child.exitCode === null && child.kill()) await once(child, 'exit');
    },
  };
}

/** A hundredth of a second, on every Linux. */
const TICK_MS = 10;
const PAGE_KB = 4;
/** Places of fields in /proc/PID/stat behind the name: proc_pid_stat(5). */
const USER_TICKS = 11;
const SYSTEM_TICKS = 12;
const RESIDENT_PAGES = 21;

async function usageOf({ pid }: ChildProcess): Promise<Usage> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return {
    cpuMs: ((fields[USER_TICKS] ?? Number.NaN) + (fields[SYSTEM_TICKS] ?? Number.NaN)) * TICK_MS,
    memoryMb: ((fields[RESIDENT_PAGES] ?? Number.NaN) * PAGE_KB) / 1024,
  };
}
