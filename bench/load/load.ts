import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type LoopbackOptions, startLoopback } from 'loopback-discord';
import { localeFor } from '../../src/discord/languages/locale.ts';
import { tableText } from '../table.ts';
import { startBotProcess } from './bot-process.ts';
import { type Driven, drive, type Kind } from './drive.ts';
import { loadQuestions } from './load-questions.ts';

/**
 * `node --import tsx bench/load/load.ts [--content DIR] [--rates 50,500,1000,2000] [--seconds 10] [--kinds slash,repeated,autocomplete,mention] [--beside
 * DIR]`: Debrief (as built, `npm run build`) beside a bot that answers "pong" and, with `--beside`, beside the Debrief that is built in
 * another checkout, one after the other, each in a process of its own, on a Discord in this one. `slash` asks more different
 * questions than Debrief remembers answers of, `repeated` the same hundred.
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    rates: { type: 'string', default: '50,500,1000,2000' },
    seconds: { type: 'string', default: '10' },
    kinds: { type: 'string', default: 'slash,repeated,autocomplete,mention' },
    beside: { type: 'string', default: '' },
  },
});

/** In messages to channels Discord takes fifty requests a second from a bot, and answers to interactions do not count. */
const MENTIONS_PER_SECOND = 40;
/** Members wait as long as it takes; what is measured is the bot, whose answers the tests hold against Discord's rules. */
const DISCORD: LoopbackOptions = { patienceMs: 30_000, checksAnswers: false };
const REPEATED_QUESTIONS = 100;

interface Measured extends Driven {
  /** In the two seconds right after the start, which do not count otherwise. */
  readonly lostAtFirst: number;
  readonly cpuShare: number;
  readonly memoryMb: number;
  /** Jobs of the machine that ran or waited to run, in the last minute. */
  readonly load: number;
}

type Asked = Kind | 'repeated';

const root = fileURLToPath(new URL('../..', import.meta.url));
const seconds = Number(values.seconds);
const questions = await loadQuestions(values.content);
const debrief = (of: string) => ({ args: [`${of}/dist/start.js`], env: { CONTENT_DIR: values.content } });
const bots: Readonly<
  Record<string, { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> }>
> = {
  pong: { args: ['--import', 'tsx', `${root}/bench/load/pong.ts`], env: {} },
  ...(values.beside !== '' && { before: debrief(values.beside) }),
  debrief: debrief(root),
};

async function measure({ args, env }: (typeof bots)[string], asked: Asked, perSecond: number): Promise<Measured> {
  const discord = await startLoopback(DISCORD);
  const running = await startBotProcess(discord, args, env);
  const own = asked === 'repeated' ? questions.slice(0, REPEATED_QUESTIONS) : questions;
  const kind = asked === 'repeated' ? 'slash' : asked;
  const driving = { kind, perSecond, questions: own, putOffText: localeFor('en').t('busy') };
  try {
    const first = await drive(discord, { ...driving, seconds: 2 });
    const [before, startedAt] = [await running.usage(), performance.now()];
    const driven = await drive(discord, { ...driving, seconds });
    const after = await running.usage();
    const cpuShare = (after.cpuMs - before.cpuMs) / (performance.now() - startedAt);
    const load = loadavg()[0] ?? Number.NaN;
    return { ...driven, lostAtFirst: first.lost, cpuShare, memoryMb: after.memoryMb, load };
  } finally {
    await running.stop();
    await discord.close();
  }
}

const KINDS: readonly Asked[] = ['slash', 'repeated', 'autocomplete', 'mention'];
const kinds = KINDS.filter((kind) => values.kinds.split(',').includes(kind));
const rates = values.rates.split(',').map(Number);
const runs = kinds.flatMap((kind) =>
  (kind === 'mention' ? [MENTIONS_PER_SECOND] : rates).map((rate) => [kind, rate] as const),
);
const head = [
  '',
  'bot',
  'asked',
  'lost',
  'at first',
  'p50 ms',
  'p99 ms',
  'worst ms',
  'cores',
  'MB',
  'load',
  'p99 / pong',
];
const rows = [head];
for (const [kind, rate] of runs) {
  let pong = Number.NaN;
  for (const [name, bot] of Object.entries(bots)) {
    const of = await measure(bot, kind, rate);
    if (name === 'pong') pong = of.p99;
    const numbers = [of.p50, of.p99, of.worst, of.cpuShare, of.memoryMb, of.load, of.p99 / pong];
    const counts = [of.asked, of.lost, of.lostAtFirst, of.putOff].map(String);
    rows.push([`${kind} ${rate}/s`, name, ...counts, ...numbers.map((each) => each.toFixed(1))]);
    console.error(rows.at(-1)?.join('  '));
  }
}
console.log(tableText(rows));
