import { createServer } from 'node:http';
import { Client } from 'discord.js';
import { startLoopback } from 'loopback-discord';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { startBot } from '../../src/discord/bot.ts';
import { type Operation, type OperationOptions, openOperation } from '../../src/operation/open-operation.ts';
import { ONE_HOST } from '../../src/settings/many-hosts.ts';
import { FILES, libraryFrom } from '../e2e/bilingual-library.ts';
import { startOn } from '../e2e/start.ts';

const LIBRARY = libraryFrom(FILES);
const log = pino({ level: 'silent' });
const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function opened(options: Partial<OperationOptions> = {}): Promise<Operation> {
  const operation = await openOperation({ host: '127.0.0.1', port: 0, log, ...options });
  cleanUps.push(operation.close);
  return operation;
}

const REPORTS: Parameters<Operation['onReports']>[0] = {
  library: () => LIBRARY,
  threads: () => ({ running: 2, waiting: 3 }),
  status: () => ({
    failures: [],
    problems: ['One.'],
    repositories: [
      {
        address: 'https://host/you/site.git',
        branch: 'main',
        folder: 'docs',
        commit: undefined,
        pulledAt: new Date(1_700_000_000_000),
        error: 'It cannot be fetched.',
      },
    ],
    readAt: new Date(1_760_000_000_000),
  }),
};

/** A bot in a Discord on loopback, with its operation pages. */
async function running(options: Partial<OperationOptions> = {}) {
  const operation = await opened(options);
  const discord = await startLoopback({ patienceMs: 2_000 });
  cleanUps.push(() => discord.close());
  operation.onReports(REPORTS);
  const { onClient, onHandled } = operation;
  const bot = await startOn(discord, { library: () => LIBRARY, onClient, onHandled });
  cleanUps.push(bot.stop);
  return { operation, discord };
}

async function get({ url }: Operation, path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(new URL(path, url));
  return { status: response.status, text: await response.text() };
}

async function missing(operation: Operation): Promise<readonly string[]> {
  const { status, text } = await get(operation, 'readyz');
  const { missing: sentences = [] } = JSON.parse(text);
  expect(status).toBe(sentences.length === 0 ? 200 : 503);
  return sentences;
}

/** The lines of a metric, without its help. */
async function metric(operation: Operation, name: string): Promise<readonly string[]> {
  const { text } = await get(operation, 'metrics');
  return text.split('\n').filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
}

describe('the pages of a bot that has just been started', () => {
  it('say that it is alive, and what is missing until it is ready', async () => {
    const operation = await opened();
    expect(await get(operation, 'healthz')).toEqual({ status: 200, text: '{"status":"alive"}\n' });
    expect(await missing(operation)).toEqual([
      'The reports are still being read.',
      'The connection to Discord is not there yet.',
    ]);
    operation.onReports(REPORTS);
    expect(await missing(operation)).toEqual(['The connection to Discord is not there yet.']);
    expect(await metric(operation, 'debrief_gateway_up')).toEqual(['debrief_gateway_up 0']);
    expect(await metric(operation, 'debrief_gateway_ping_seconds')).toEqual([]);
  });

  it('are there before anything else is, and only they', async () => {
    const operation = await opened();
    expect(await get(operation, 'constructor')).toMatchObject({ status: 404 });
    expect((await get(operation, 'x')).text).toContain('/healthz, /readyz, /metrics');
    expect((await fetch(new URL('metrics', operation.url), { method: 'POST', body: 'x' })).status).toBe(405);
    expect(await (await fetch(new URL('metrics', operation.url), { method: 'HEAD' })).text()).toBe('');
  });
});

describe('a port that is taken', () => {
  it('is an error that says what to do, not another port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    cleanUps.push(async () => other.close());
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(opened({ port })).rejects.toThrow(
      new RegExp(`^Port ${port} of 127\\.0\\.0\\.1 is taken, perhaps by another Debrief\\. Stop that, or set PORT`),
    );
  });

  it('or an address that this machine does not have', async () => {
    await expect(opened({ host: '192.0.2.1' })).rejects.toThrow(/no address 192\.0\.2\.1. Set HOST/);
  });
});

describe('a bot to which Discord comes by HTTP', () => {
  it('is ready without a gateway, and answers on the same port', async () => {
    const operation = await opened();
    const discord = await startLoopback({ patienceMs: 2_000 });
    cleanUps.push(() => discord.close());
    operation.onReports(REPORTS);
    const { onClient, onHandled } = operation;
    const bot = await startBot({
      ...{
        token: discord.token,
        apiUrl: discord.apiUrl,
        guildId: undefined,
        commands: COMMANDS,
        log,
        onClient,
        onHandled,
      },
      ...{ library: () => LIBRARY, hosts: { ...ONE_HOST, publicKey: discord.publicKey, usesGateway: false } },
      onLost: ({ reason }) => {
        throw new Error(reason);
      },
    });
    cleanUps.push(bot.stop);
    expect(await missing(operation)).toEqual([]);
    for (const name of ['debrief_gateway_up', 'debrief_gateway_shards', 'debrief_guilds'])
      expect(await metric(operation, name)).toEqual([]);
    if (bot.handleRequest !== undefined) operation.onRequestHandler(bot.handleRequest);
    await discord.setInteractionsEndpoint(`${operation.url}interactions`);
    await discord.member('Ann').slash('ask', { question: 'what is GuardDuty for?' });
    expect(await metric(operation, 'debrief_questions_total')).toEqual([
      'debrief_questions_total{kind="command",command="ask",state="strong"} 1',
    ]);
    expect((await get(operation, 'interactions')).status).toBe(405);
    expect((await get(operation, 'x')).status).toBe(404);
    operation.onStopping();
    expect(await missing(operation)).toEqual(['The bot is stopping: it takes no more questions.']);
  });

  it('asks for patience where interactions will be taken, and for no other path, until they are', async () => {
    const post = async (operation: Operation, path: string) =>
      (await fetch(`${operation.url}${path}`, { method: 'POST' })).status;
    const operation = await opened({ awaited: '/interactions' });
    expect(await post(operation, 'interactions')).toBe(503);
    expect(await post(operation, 'interactions?a=b')).toBe(503);
    expect(await post(operation, 'x')).toBe(404);
    operation.onRequestHandler(async (_request, response) => {
      response.writeHead(401).end();
      return true;
    });
    expect(await post(operation, 'interactions')).toBe(401);
    expect(await post(await opened(), 'interactions')).toBe(404);
  });

  it('is not ready before Discord has told who it is', async () => {
    const operation = await opened();
    operation.onReports(REPORTS);
    operation.onClient(new Client({ intents: [] }), false);
    expect(await missing(operation)).toEqual(['The connection to Discord is not there yet.']);
  });
});

describe('a running bot', () => {
  it('is ready, and no longer when it stops', async () => {
    const { operation } = await running();
    expect(await missing(operation)).toEqual([]);
    operation.onStopping();
    expect(await missing(operation)).toEqual(['The bot is stopping: it takes no more questions.']);
  });

  it('is not ready while its connection is lost for long, and is again when it is back', async () => {
    const { operation, discord } = await running({ patienceMs: 300 });
    discord.gateway.refusesConnections = true;
    discord.gateway.cut();
    await expect.poll(() => missing(operation)).toEqual([expect.stringMatching(/has been lost for \d+ seconds/)]);
    expect(await metric(operation, 'debrief_gateway_up')).toEqual(['debrief_gateway_up 0']);
    discord.gateway.refusesConnections = false;
    await expect.poll(() => missing(operation), { timeout: 20_000 }).toEqual([]);
    expect(await metric(operation, 'debrief_gateway_up')).toEqual(['debrief_gateway_up 1']);
  });

  it('stays ready while a connection that was cut comes back at once', async () => {
    const { operation, discord } = await running();
    discord.gateway.cut();
    const seen: (readonly string[])[] = [];
    const back = discord.waitForBot('resumed');
    for (let times = 0; times < 20; times += 1) {
      seen.push(await missing(operation));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await back;
    expect(seen.flat()).toEqual([]);
  });

  it('counts questions by kind, command and state, and how long they took', async () => {
    const { operation, discord } = await running();
    const ann = discord.member('Ann zebra77quokka');
    await ann.slash('ask', { question: 'what is GuardDuty for?' });
    await ann.slash('ask', { question: 'zebra77quokka' });
    await ann.autocomplete('topic', 'about', 'zebra77quokka');
    await ann.mention('what is GuardDuty for?');
    const count = (labels: string, value: number) => `debrief_questions_total{${labels}} ${value}`;
    await expect
      .poll(() => metric(operation, 'debrief_questions_total'))
      .toEqual([
        count('kind="command",command="ask",state="strong"', 1),
        count('kind="command",command="ask",state="none"', 1),
        count('kind="suggestions",command="topic",state="answered"', 1),
        count('kind="asked",command="",state="strong"', 1),
      ]);
    expect(await metric(operation, 'debrief_question_duration_seconds_count')).toContain(
      'debrief_question_duration_seconds_count{kind="command",command="ask"} 2',
    );
    const { text } = await get(operation, 'metrics');
    expect(text).not.toContain('zebra77quokka');
    expect(text).not.toMatch(/="[^"]*\d{17,20}/);
  });

  it('measures Discord, the library, its content and the process', async () => {
    const { operation, discord } = await running();
    discord.faults.next('POST /channels/:channel/messages', { status: 429, retryAfter: 0.1 });
    await discord.member('Ann').mention('what is GuardDuty for?');
    const expected: Record<string, RegExp> = {
      debrief_gateway_up: /^1$/,
      debrief_guilds: /^1$/,
      debrief_reports: /^4$/,
      debrief_events: /^3$/,
      debrief_passages: /^\d+$/,
      debrief_index_terms: /^\d{2,}$/,
      debrief_index_postings: /^\d{2,}$/,
      debrief_search_threads: /^2$/,
      debrief_search_waiting: /^3$/,
      debrief_content_problems: /^1$/,
      debrief_content_read_timestamp_seconds: /^1760000000$/,
      nodejs_eventloop_lag_p99_seconds: /^\d/,
      process_resident_memory_bytes: /^\d+$/,
    };
    for (const [name, value] of Object.entries(expected)) {
      const lines = await metric(operation, name);
      expect([name, ...lines]).toEqual([name, expect.stringMatching(new RegExp(`^${name} `))]);
      expect(lines[0]?.split(' ').at(-1), name).toMatch(value);
    }
    expect(await metric(operation, 'debrief_gateway_shards')).toContain('debrief_gateway_shards{state="ready"} 1');
    const repository = '{repository="https://host/you/site.git#main:docs"}';
    expect(await metric(operation, 'debrief_content_pull_failed')).toEqual([
      `debrief_content_pull_failed${repository} 1`,
    ]);
    expect(await metric(operation, 'debrief_content_pulled_timestamp_seconds')).toEqual([
      `debrief_content_pulled_timestamp_seconds${repository} 1700000000`,
    ]);
    expect(await metric(operation, 'debrief_rest_requests_total')).toContain(
      'debrief_rest_requests_total{method="POST",status="429"} 1',
    );
    expect(await metric(operation, 'debrief_rest_limits_hit_total')).toEqual([
      'debrief_rest_limits_hit_total{scope="user"} 1',
    ]);
  });

  it('tells nothing by labels of which there could be many', async () => {
    const { operation, discord } = await running();
    await discord.member('Ann').slash('ask', { question: 'what is GuardDuty for?' });
    const { text } = await get(operation, 'metrics');
    const own = text.split('\n').filter((line) => line.startsWith('debrief_'));
    const labels = new Set(own.flatMap((line) => [...line.matchAll(/[{,](\w+)="/g)].map(([, name]) => name)));
    const known = ['kind', 'command', 'state', 'le', 'repository', 'method', 'status', 'scope'];
    expect([...labels].filter((label) => !known.includes(label ?? ''))).toEqual([]);
  });
});
