import { setTimeout as delay } from 'node:timers/promises';
import type { Loopback, Member, Outcome } from 'loopback-discord';

export type Kind = 'slash' | 'autocomplete' | 'mention';

/** Milliseconds. */
export interface Driven {
  readonly asked: number;
  /** Not answered, or not in time. */
  readonly lost: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
}

export interface DriveOptions {
  readonly kind: Kind;
  readonly perSecond: number;
  readonly seconds: number;
  readonly questions: readonly string[];
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
  const outcomes: Promise<number | undefined>[] = [];
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
  return summary(await Promise.all(outcomes));
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

async function timeOf(asked: Promise<Outcome>, { onOutcome }: DriveOptions): Promise<number | undefined> {
  const at = performance.now();
  const outcome = await asked;
  const tookMs = 'tookMs' in outcome ? outcome.tookMs : undefined;
  onOutcome?.(at, tookMs);
  return tookMs;
}

function summary(times: readonly (number | undefined)[]): Driven {
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
