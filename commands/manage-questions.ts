import type { SetupCommand } from '../src/discord/command.ts';
import { channel, choice, flag } from '../src/discord/option.ts';
import { exportedReply } from '../src/discord/replies/asked/exported.ts';
import { gapsReply } from '../src/discord/replies/asked/gaps.ts';
import { keptReply } from '../src/discord/replies/asked/kept.ts';
import { usageReply } from '../src/discord/replies/asked/usage.ts';
import { weeklyReply } from '../src/discord/replies/asked/weekly.ts';
import { Mistake } from '../src/discord/replies/notice.ts';
import type { SetupControl } from '../src/discord/setup-control.ts';
import type { KeptQuestions } from '../src/store/servers/server-settings.ts';

/** The words are kept for so many days, unless the server chooses otherwise. */
const DEFAULT_DAYS = 90;
/** Of a period that is looked at. */
const DEFAULT_PERIOD = 30;

const WHAT = choice({
  name: 'what',
  description: 'What is kept of each question, never with who asked',
  choices: [
    { name: 'Nothing', value: 'off' },
    { name: 'Counts only', value: 'counts' },
    { name: 'Counts and words', value: 'words' },
  ],
});

const DAYS_CHOICES = [
  { name: '7 days', value: '7' },
  { name: '30 days', value: '30' },
  { name: '90 days', value: '90' },
  { name: 'A year', value: '365' },
] as const;

const DAYS = choice({
  name: 'days',
  description: 'For how long words are kept (default: 90 days)',
  choices: DAYS_CHOICES,
});
const PERIOD = choice({ name: 'days', description: 'The period to look at (default: 30 days)', choices: DAYS_CHOICES });
const CHANNEL = channel({ name: 'channel', description: 'Where it is posted each Monday' });
const STOP = flag({ name: 'stop', description: 'Post it no longer' });

export const keep: SetupCommand = {
  name: 'keep',
  description: 'Choose what is kept of questions',
  options: [WHAT, DAYS],
  set: async (input, { current, asked }) => {
    const [what, days] = [input(WHAT), input(DAYS)];
    const before = (await current()).questions;
    if (what === undefined && (days === undefined || before === undefined)) return keptReply(before, 'manager');
    const chosen = {
      ...before,
      words: what === undefined ? before?.words === true : what === 'words',
      days: Number(days ?? before?.days ?? DEFAULT_DAYS),
    };
    const { questions: kept } = await asked.choose(what === 'off' ? undefined : chosen);
    return keptReply(kept, 'manager', true);
  },
};

export const gaps: SetupCommand = {
  name: 'gaps',
  description: 'What was asked and the reports did not answer',
  options: [PERIOD],
  set: async (input, setup, search) => {
    await keptIn(setup);
    const days = periodOf(input(PERIOD));
    return gapsReply(await setup.asked.since(days), days, await search());
  },
};

export const usage: SetupCommand = {
  name: 'usage',
  description: 'The figures of what was asked, with a picture',
  options: [PERIOD],
  set: async (input, setup, search) => {
    await keptIn(setup);
    const days = periodOf(input(PERIOD));
    const [asked, ratings] = [await setup.asked.since(days), await setup.asked.ratings(days)];
    return usageReply(asked, ratings, days, setup.asked.now(), await search());
  },
};

export const digest: SetupCommand = {
  name: 'digest',
  description: 'Post each week what was asked, or look at it first',
  options: [CHANNEL, STOP],
  set: async (input, setup, search) => {
    const kept = await keptIn(setup);
    const [weekly, isStopped] = [input(CHANNEL), input(STOP)];
    const { weekly: _before, ...others } = kept;
    if (isStopped) await setup.asked.choose(others);
    else if (weekly !== undefined) await setup.asked.choose({ ...others, weekly });
    const [asked, ratings] = [await setup.asked.since(WEEK), await setup.asked.ratings(WEEK)];
    const done = isStopped ? 'stopped' : weekly === undefined ? 'preview' : weekly;
    return weeklyReply(asked, ratings, new Date(setup.asked.now().getTime() - WEEK * DAY_MS), await search(), done);
  },
};

const WEEK = 7;
const DAY_MS = 86_400_000;

export const exported: SetupCommand = {
  name: 'export',
  description: 'All that is kept of questions, as a CSV file',
  options: [],
  set: async (_input, setup, search) => {
    await keptIn(setup);
    return exportedReply(await setup.asked.since(YEAR), await search());
  },
};

const YEAR = 365;

/** @throws Mistake where nothing is kept. */
async function keptIn({ current }: SetupControl): Promise<KeptQuestions> {
  const kept = (await current()).questions;
  if (kept === undefined) throw new Mistake({ kind: 'kept-off' });
  return kept;
}

function periodOf(days: string | undefined): number {
  return Number(days ?? DEFAULT_PERIOD);
}
