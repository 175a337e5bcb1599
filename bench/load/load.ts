import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type LoopbackOptions, startLoopback } from 'loopback-discord';
import { tableText } from '../table.ts';
import { startBotProcess } from './bot-process.ts';
import { type Driven, drive, type Kind } from './drive.ts';
import { loadQuestions } from './load-questions.ts';

/**
 * `node --import tsx bench/load/load.ts [--content DIR] [--rates 50,500,1000,2000] [--seconds 10]`: Debrief (as built, `npm run
 * build`) beside a bot that answers "pong", one after the other, each in a process of its own, on a Discord in this one.
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    rates: { type: 'string', default: '50,500,1000,2000' },
    seconds: { type: 'string', default: '10' },
  },
});

/** In messages to channels Discord takes fifty requests a second from a bot, and answers to interactions do not count. */
const MENTIONS_PER_SECOND = 40;
/** Discord's own limits; what is measured is the bot. */
const DISCORD: LoopbackOptions = { patienceMs: 30_000 };

interface Measured extends Driven {
  readonly cpuShare: number;
  readonly memoryMb: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const seconds = Number(values.seconds);
const questions = await loadQuestions(values.content);
const bots = {
  debrief: { args: [`${root}/dist/start.js`], env: { CONTENT_DIR: values.content } },
  pong: { args: ['--import', 'tsx', `${root}/bench/load/pong.ts`], env: {} },
};

async function measure(bot: keyof typeof bots, kind: Kind, perSecond: number): Promise<Measured> {
  const discord = await startLoopback(DISCORD);
  const { args, env } = bots[bot];
  const running = await startBotProcess(discord, args, env);
  try {
    await drive(discord, { kind, perSecond, seconds: 2, questions });
    const [before, startedAt] = [await running.usage(), performance.now()];
    const driven = await drive(discord, { kind, perSecond, seconds, questions });
    const after = await running.usage();
    const cpuShare = (after.cpuMs - before.cpuMs) / (performance.now() - startedAt);
    return { ...driven, cpuShare, memoryMb: after.memoryMb };
  } finally {
    await running.stop();
    await discord.close();
  }
}

const rates = values.rates.split(',').map(Number);
const runs: readonly (readonly [Kind, number])[] = [
  ...rates.map((rate) => ['slash', rate] as const),
  ...rates.map((rate) => ['autocomplete', rate] as const),
  ['mention', MENTIONS_PER_SECOND],
];
const rows = [['', 'bot', 'asked', 'lost', 'p50 ms', 'p99 ms', 'worst ms', 'cores', 'MB', 'p99 / pong']];
for (const [kind, rate] of runs) {
  const pong = await measure('pong', kind, rate);
  for (const [name, of] of [['pong', pong] as const, ['debrief', await measure('debrief', kind, rate)] as const]) {
    const numbers = [of.p50, of.p99, of.worst, of.cpuShare, of.memoryMb, of.p99 / pong.p99];
    rows.push([
      `${kind} ${rate}/s`,
      name,
      String(of.asked),
      String(of.lost),
      ...numbers.map((each) => each.toFixed(1)),
    ]);
  }
}
console.log(tableText(rows));
