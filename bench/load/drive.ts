import { setTimeout as delay } from 'node:timers/promises';
import { type Loopback, type Member, type Outcome, textOf } from 'loopback-discord';

export type Kind = 'slash' | 'autocomplete' | 'mention';

/** Milliseconds. */
export interface Driven {
  readonly asked: number;
  /** Not answered, or not in time. */
  readonly lost: number;
  /** Answered by being told to ask again. */
  readonly putOff: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
}

export interface DriveOptions {
  readonly kind: Kind;
  readonly perSecond: number;
  readonly seconds: number;
  readonly questions: readonly string[];
  /** What who asks again later is told; default nothing is. */
  readonly putOffText?: string;
  /** Told of each question: when it was asked (`performance.now`), and the milliseconds to its answer, if there was one. */
  readonly onOutcome?: (at: number, tookMs: number | undefined) => void;
}

/** A member may ask five questions in half a minute, and nobody asks faster. */
const QUESTIONS_OF_MEMBER = 5;
/** A channel is shown twenty answers in half a minute. */
const QUESTIONS_OF_CHANNEL = 18;
const STEP_MS = 5;

/**
 * Asks so many questions a second, whether those before are answered or not (an open loop: a bot that falls behind is
 * not asked less), by as many members and in as many channels as the bot's cool-downs want.
 */
export async function drive(discord: Loopback, options: DriveOptions): Promise<Driven> {
  const { perSecond, seconds, questions } = options;
  const total = perSecond * seconds;
  const members = membersFor(discord, options, total);
  const outcomes: Promise<Timed>[] = [];
  const startedAt = performance.now();
  while (outcomes.length < total) {
    const due = Math.min(total, Math.ceil(((performance.now() - startedAt) / 1_000) * perSecond));
    while (outcomes.length < due) {
      const number = outcomes.length;
      const member = members[number % members.length];
      const question = questions[number % questions.length] ?? '';
      if (member !== undefined) outcomes.push(timeOf(ask(member, options.kind, question), options));
    }
    await delay(STEP_MS);
  }
  const all = await Promise.all(outcomes);
  const putOff = all.filter(({ isPutOff }) => isPutOff).length;
  return { ...summary(all.map(({ tookMs }) => tookMs)), putOff };
}

function membersFor(discord: Loopback, { kind }: DriveOptions, total: number): readonly Member[] {
  const places =
    kind === 'mention'
      ? Array.from({ length: Math.ceil(total / QUESTIONS_OF_CHANNEL) }, (_, number) => discord.addChannel(`c${number}`))
      : [discord.channel];
  return Array.from({ length: Math.ceil(total / QUESTIONS_OF_MEMBER) }, (_, number) => {
    const place = places[number % places.length] ?? discord.channel;
    return discord.member(`m${number}`, { place });
  });
}

function ask(member: Member, kind: Kind, question: string): Promise<Outcome> {
  if (kind === 'slash') return member.slash('ask', { question });
  if (kind === 'mention') return member.mention(question);
  return member.autocomplete('topic', 'about', question.slice(0, 3));
}

interface Timed {
  readonly tookMs: number | undefined;
  readonly isPutOff: boolean;
}

async function timeOf(asked: Promise<Outcome>, { onOutcome, putOffText }: DriveOptions): Promise<Timed> {
  const at = performance.now();
  const outcome = await asked;
  const tookMs = 'tookMs' in outcome ? outcome.tookMs : undefined;
  onOutcome?.(at, tookMs);
  return { tookMs, isPutOff: outcome.kind === 'message' && textOf(outcome.message) === putOffText };
}

function summary(times: readonly (number | undefined)[]): Omit<Driven, 'putOff'> {
  const answered = times.filter((time) => time !== undefined).sort((a, b) => a - b);
  const at = (share: number) =>
    answered[Math.min(answered.length - 1, Math.floor(answered.length * share))] ?? Number.NaN;
  return {
    asked: times.length,
    lost: times.length - answered.length,
    p50: at(0.5),
    p99: at(0.99),
    worst: answered.at(-1) ?? Number.NaN,
  };
}
