import { setTimeout as delay } from 'node:timers/promises';
import {
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  Events,
  InteractionType,
  SnowflakeUtil,
} from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Library } from '../../core/library/library.ts';
import type { Search } from '../../core/library/search.ts';
import { blocksText } from '../../core/report/parsed-report.ts';
import { ONE_HOST } from '../../settings/many-hosts.ts';
import { startBot } from '../bot.ts';
import type { BotOptions, WayIn } from '../bot-options.ts';
import type { Command } from '../command.ts';
import { createHttpGateway } from '../http/http-gateway.ts';
import type { MakeRequest } from './steady-requests.ts';

export interface RehearseOptions {
  readonly commands: readonly Command[];
  readonly library: () => Library;
  readonly search: (library: Library) => Search;
  readonly log: Logger;
  /** Milliseconds; default one second, after which the hundreds of questions have been asked that it takes. */
  readonly withinMs?: number;
}

const WITHIN_MS = 1_000;
/** As many as there are threads to search, and some to wait for them. */
const AT_A_TIME = 4;

/**
 * Answers questions made of the reports' own headings as if Discord had sent them, with all that there is between its packet
 * and its API, before anybody asks: what has not run yet takes several times as long, and who asks right after a start would wait
 * for it. Nothing leaves the process, and nothing of it is counted. @returns How many were answered in that time.
 */
export async function rehearse({ withinMs = WITHIN_MS, log, ...of }: RehearseOptions): Promise<number> {
  const until = performance.now() + withinMs;
  const gateway = createHttpGateway(KEY);
  const answers = new Set<Promise<unknown>>();
  let answered = 0;
  const wayIn = (answer: Parameters<NonNullable<BotOptions['wayIn']>>[0]): WayIn => ({
    isGateway: false,
    connection: { ws: { buildStrategy: gateway.buildStrategy }, around: () => pretend },
    attach: (client) => {
      client.on(Events.InteractionCreate, (interaction) => {
        const done = answer(interaction).then(() => {
          answered += 1;
          answers.delete(done);
        });
        answers.add(done);
      });
    },
  });
  const tooLate = delay(withinMs, undefined, { ref: false });
  const bot = await Promise.race([
    startBot({ ...of, ...ALONE, log: log.child({}, { level: 'silent' }), wayIn }),
    tooLate,
  ]);
  for (const question of questionsOf(of.library())) {
    gateway.dispatch(interactionOf(question));
    if (answers.size >= AT_A_TIME) await Promise.race([...answers, tooLate]);
    if (performance.now() > until) break;
  }
  await Promise.race([Promise.all(answers), tooLate]);
  void bot?.stop();
  return answered;
}

/** No application has it. */
const KEY = '0'.repeat(64);
const ID = '100000000000000000';

/** It registers nothing, and members may ask as fast as they like. */
const ALONE = {
  token: 'rehearsal.of.debrief',
  apiUrl: undefined,
  guildId: undefined,
  hosts: { ...ONE_HOST, shards: { ids: [], count: 1 } },
  coolDown: { user: Number.MAX_SAFE_INTEGER, channel: Number.MAX_SAFE_INTEGER, seconds: 1 },
  onLost: () => {},
};

const SELF = { id: ID, username: 'rehearsal', discriminator: '0', avatar: null, verify_key: KEY };
const SESSIONS = { total: 1, remaining: 1, reset_after: 0, max_concurrency: 1 };

/** A Discord that takes everything. */
const pretend: MakeRequest = async (url) => {
  if (url.includes('/callback')) return new Response(null, { status: 204 });
  return Response.json({ ...SELF, url: 'wss://rehearsal.invalid', shards: 1, session_start_limit: SESSIONS });
};

const QUESTIONS = 400;
/** Ways to ask, in the languages of the interface. */
const WAYS = [(of: string) => of, (of: string) => `What did they say about ${of}?`, (of: string) => `${of} là gì?`];
const WORDS = 5;
const MAX_CHARACTERS = 100;

/** Runs of the reports' words, from passages at even distances: first what they begin with, then what follows. */
function* questionsOf({ passages }: Library): Iterable<string> {
  const step = Math.max(1, Math.floor(passages.length / QUESTIONS));
  const texts = passages.filter((_, at) => at % step === 0).map(({ blocks }) => blocksText(blocks).split(/\s+/u));
  const longest = Math.max(0, ...texts.map(({ length }) => length));
  for (let from = 0, asked = 0; from < longest && asked < QUESTIONS; from += WORDS) {
    for (const words of texts) {
      const said = words.slice(from, from + WORDS).join(' ');
      if (said === '') continue;
      yield WAYS[asked % WAYS.length]?.(said.slice(0, MAX_CHARACTERS)) ?? said;
      asked += 1;
    }
  }
}

const interaction = z.custom<APIInteraction>();

function interactionOf(question: string): APIInteraction {
  const id = SnowflakeUtil.generate().toString();
  const isVietnamese = question.endsWith('là gì?');
  return interaction.parse({
    id,
    application_id: ID,
    type: InteractionType.ApplicationCommand,
    token: 'rehearsal',
    version: 1,
    channel_id: ID,
    channel: { id: ID, type: ChannelType.GuildText, guild_id: ID, name: 'rehearsal', permissions: '0' },
    guild_id: ID,
    guild_locale: 'en-US',
    locale: isVietnamese ? 'vi' : 'en-US',
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: { '0': ID },
    context: 0,
    attachment_size_limit: 0,
    member: {
      user: { id: ID, username: 'rehearsal', discriminator: '0', avatar: null },
      roles: [],
      permissions: '0',
      joined_at: '2020-01-01T00:00:00Z',
      flags: 0,
    },
    data: {
      id: ID,
      name: 'ask',
      type: ApplicationCommandType.ChatInput,
      options: [{ name: 'question', type: ApplicationCommandOptionType.String, value: question }],
    },
  });
}
