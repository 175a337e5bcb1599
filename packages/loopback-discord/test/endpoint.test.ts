import { spawn } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { REST } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { choicesIn, messageIn, modalIn } from '../src/drive/read.ts';
import { EndpointError } from '../src/endpoint/endpoint.ts';
import type { Loopback } from '../src/loopback.ts';
import { ASK, newDiscord, startBot } from './bot.ts';

interface Received {
  readonly id: string;
  readonly token: string;
  readonly type: number;
}
interface Answer {
  readonly status?: number;
  readonly body?: unknown;
}

/** A bot without a gateway, as small as it can be; `answer` is asked for what is signed and no PING. */
async function httpBot(
  discord: Loopback,
  answer: (received: Received) => Answer | Promise<Answer>,
  isGood: (request: IncomingMessage, body: string) => boolean = (request, body) => isSigned(discord, request, body),
): Promise<string> {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    if (!isGood(request, body)) return void response.writeHead(401).end();
    const received = JSON.parse(body) as Received;
    const { status = 200, body: said } = received.type === 1 ? { body: { type: 1 } } : await answer(received);
    response.writeHead(status, { 'content-type': 'application/json' }).end(said && JSON.stringify(said));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/interactions`;
}

function isSigned({ publicKey }: Pick<Loopback, 'publicKey'>, { headers }: IncomingMessage, body: string): boolean {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const signed = Buffer.from(`${String(headers['x-signature-timestamp'])}${body}`);
  return verify(null, signed, key, Buffer.from(String(headers['x-signature-ed25519']), 'hex'));
}

async function withCommands(): Promise<Loopback> {
  const discord = await newDiscord();
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  await rest.put(`/applications/${discord.applicationId}/commands`, { body: [ASK] });
  return discord;
}

describe('an interactions endpoint is saved', () => {
  it('when it answers a PING and refuses a forged one; the application then tells of it', async () => {
    const discord = await newDiscord();
    const url = await httpBot(discord, () => ({}));
    await discord.setInteractionsEndpoint(url);
    const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
    expect(await rest.get('/applications/@me')).toMatchObject({
      verify_key: discord.publicKey,
      interactions_endpoint_url: url,
    });
  });

  it.each([
    ['takes what is forged', () => true, /forged signature with 200/u],
    ['takes nothing', () => false, /PING with 401/u],
  ])('not when it %s', async (_, isGood, message) => {
    const discord = await newDiscord();
    const saved = discord.setInteractionsEndpoint(await httpBot(discord, () => ({}), isGood));
    await expect(saved).rejects.toThrow(EndpointError);
    await expect(saved).rejects.toThrow(message);
  });

  it('not when nobody is there', async () => {
    const discord = await newDiscord();
    const saved = discord.setInteractionsEndpoint('http://127.0.0.1:1/interactions');
    await expect(saved).rejects.toThrow(/cannot be reached/u);
  });
});

it('npx loopback-discord waits for the endpoint that it is told, and says what a bot needs', async () => {
  let key = '';
  const server = createServer(async (request, response) => {
    const isGood = isSigned({ publicKey: key }, request, await text(request));
    response.writeHead(isGood ? 200 : 401, { 'content-type': 'application/json' }).end('{"type":1}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  const cli = spawn(process.execPath, [fileURLToPath(new URL('../dist/cli.js', import.meta.url))], {
    env: { ...process.env, PORT: '3941', INTERACTIONS_ENDPOINT_URL: url },
  });
  onTestFinished(() => {
    cli.kill();
    server.close();
  });
  let said = '';
  cli.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    key = /DISCORD_PUBLIC_KEY=(\w+)/u.exec(said)?.[1] ?? '';
  });
  await expect.poll(() => said, { timeout: 20_000 }).toContain(`# Interactions are sent to ${url}`);
});

describe('with an interactions endpoint', () => {
  it('commands, suggestions, forms and buttons go there, and what it answers with is the answer', async () => {
    const discord = await withCommands();
    const button = { type: 2, style: 1, label: 'More', custom_id: 'more' };
    const field = { type: 18, label: 'What?', component: { type: 4, custom_id: 'what', style: 1 } };
    const answers: Readonly<Record<number, unknown>> = {
      2: { type: 4, data: { content: 'Answered.', flags: 64, components: [{ type: 1, components: [button] }] } },
      3: { type: 9, data: { custom_id: 'form', title: 'A form', components: [field] } },
      4: { type: 8, data: { choices: [{ name: 'One', value: '1' }] } },
      5: { type: 4, data: { content: 'Submitted.' } },
    };
    await discord.setInteractionsEndpoint(await httpBot(discord, ({ type }) => ({ body: answers[type] })));
    const ann = discord.member('Ann');
    const outcome = await ann.slash('ask', { question: 'x' });
    expect(outcome).toMatchObject({ kind: 'message', ephemeral: true, message: { content: 'Answered.' } });
    const modal = modalIn(await ann.click(messageIn(outcome), 'More'));
    expect(messageIn(await ann.submit(modal, { 'What?': 'that' })).content).toBe('Submitted.');
    expect(choicesIn(await ann.autocomplete('ask', 'event', 'o'))).toEqual([{ name: 'One', value: '1' }]);
    expect(discord.refused).toEqual([]);
  });

  it('an answer may come by the callback instead, after 202', async () => {
    const discord = await withCommands();
    const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
    const url = await httpBot(discord, async ({ id, token }) => {
      await rest.post(`/interactions/${id}/${token}/callback`, { body: { type: 5 }, auth: false });
      void rest.patch(`/webhooks/${discord.applicationId}/${token}/messages/@original`, { body: { content: 'Late.' } });
      return { status: 202 };
    });
    await discord.setInteractionsEndpoint(url);
    const outcome = await discord.member('Ann').slash('ask', { question: 'x' });
    expect(outcome).toMatchObject({ deferred: true, message: { content: 'Late.' } });
  });

  it.each([
    ['an answer that Discord would refuse', { body: { type: 4, data: { content: 'x'.repeat(2_001) } } }],
    ['an error', { status: 500 }],
    ['no JSON', { body: undefined }],
  ])('%s is no answer, and is in `refused`', async (_, answer) => {
    const discord = await withCommands();
    await discord.setInteractionsEndpoint(await httpBot(discord, () => answer));
    const outcome = await discord.member('Ann').slash('ask', { question: 'x' });
    expect(outcome).toEqual({ kind: 'unanswered', deferred: false });
    expect(discord.refused).toHaveLength(1);
  });

  it('none goes through the gateway, until there is none any more', async () => {
    const interaction = (it: { isRepliable(): boolean; reply?: (said: string) => unknown }) => it.reply?.('Gateway.');
    const { discord, ann } = await startBot({ commands: [ASK], interaction });
    const url = await httpBot(discord, () => ({ body: { type: 4, data: { content: 'HTTP.' } } }));
    const said = async () => messageIn(await ann.slash('ask', { question: 'x' })).content;
    expect(await said()).toBe('Gateway.');
    await discord.setInteractionsEndpoint(url);
    expect(await said()).toBe('HTTP.');
    await discord.setInteractionsEndpoint(undefined);
    expect(await said()).toBe('Gateway.');
  });
});
