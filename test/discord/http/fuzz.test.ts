import fc from 'fast-check';
import { buttonsOf, type Loopback, messageIn, modalIn, startLoopback } from 'loopback-discord';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import { type Bot, startBot } from '../../../src/discord/bot.ts';
import { localeFor } from '../../../src/discord/languages/locale.ts';
import { type Operation, openOperation } from '../../../src/operation/open-operation.ts';
import { ONE_HOST } from '../../../src/settings/many-hosts.ts';
import { FILES, libraryFrom } from '../../e2e/bilingual-library.ts';
import { NO_COOL_DOWN } from '../../e2e/start.ts';

/** Enough for each run; ROUNDS=10000 for a release. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 400);
const { t } = localeFor('en');

const log = pino({ level: 'silent' });
let discord: Loopback;
let bot: Bot;
let server: Operation;
/** Interactions of every type, as they came. */
const seen: Record<string, unknown>[] = [];

beforeAll(async () => {
  discord = await startLoopback();
  const library = libraryFrom(FILES);
  bot = await startBot({
    ...{ token: discord.token, apiUrl: discord.apiUrl, guildId: undefined, commands: COMMANDS, coolDown: NO_COOL_DOWN },
    ...{ library: () => library, hosts: { ...ONE_HOST, publicKey: discord.publicKey, usesGateway: false } },
    log,
    onLost: ({ reason }) => {
      throw new Error(reason);
    },
  });
  server = await openOperation({ host: '127.0.0.1', port: 0, log });
  server.onRequestHandler(async (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => seen.push(JSON.parse(Buffer.concat(chunks).toString('utf8'))));
    return (await bot.handleRequest?.(request, response)) === true;
  });
  await discord.setInteractionsEndpoint(`${server.url}interactions`);
  const ann = discord.member('Ann');
  const answer = messageIn(await ann.slash('ask', { question: 'GuardDuty' }));
  await ann.autocomplete('ask', 'event', 'cloud', { question: 'what' });
  for (const label of [t('share'), t('cite'), t('helpful')]) await ann.click(answer, label);
  await ann.submit(modalIn(await ann.click(answer, t('followUp'))), { [t('followUpLabel')]: 'KMS keys' });
  const list = messageIn(await ann.slash('reports', {}));
  await ann.choose(list, t('chooseReport'), ['Observability Workshop']);
  await ann.useOnMessage('Find in reports', ann.post('GuardDuty'));
  expect(buttonsOf(answer).length).toBeGreaterThan(3);
});
afterAll(async () => {
  await server.close();
  await bot.stop();
  await discord.close();
});

type Path = readonly (string | number)[];

/** Every place in a value that something else can be put. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [
    path,
    ...[...keys].flatMap((key) => pathsIn((value as Record<string, unknown>)[String(key)], [...path, key])),
  ];
}

function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[String(key)] = changed(copy[String(key)], rest, to);
  return copy;
}

const other = fc.oneof(
  fc.constantFrom(undefined, null, '', 'x', '9'.repeat(400), [], {}, [null], -1, 1e99, true, '__proto__', '@everyone'),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.jsonValue(),
);

it('whatever is in an interaction that Discord has signed, the bot stays up and answers the next', async () => {
  const post = async (payload: Record<string, unknown>, id: bigint) => {
    const body = JSON.stringify({ ...payload, id: payload['id'] === undefined ? undefined : String(id) });
    const headers = discord.signedHeaders(body);
    return (await fetch(`${server.url}interactions`, { method: 'POST', body, headers })).status;
  };
  const originals = seen.filter(({ type }) => type !== 1);
  expect(new Set(originals.map(({ type }) => type))).toEqual(new Set([2, 3, 4, 5]));
  const mutation = fc.nat(originals.length - 1).chain((index) => {
    const original = originals[index] ?? {};
    return fc.tuple(
      fc.constant(original),
      fc.array(fc.tuple(fc.constantFrom(...pathsIn(original).slice(1)), other), { minLength: 1, maxLength: 3 }),
    );
  });
  const statuses = new Map<number, number>();
  let id = 2n * 10n ** 18n;
  for (let left = ROUNDS; left > 0; left -= 50) {
    const batch = fc.sample(mutation, { numRuns: Math.min(left, 50), seed: left });
    await Promise.all(
      batch.map(async ([original, changes]) => {
        id += 1n;
        const payload = changes.reduce<unknown>((value, [path, to]) => changed(value, path, to), original);
        const status = await post(payload as Record<string, unknown>, id);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }),
    );
  }
  expect([...statuses.keys()].filter((status) => ![200, 202, 400, 500].includes(status))).toEqual([]);
  expect(statuses.get(400)).toBeGreaterThan(0);
  for (const original of originals) {
    id += 1n;
    expect(await post(original, id)).toBe(200);
  }
}, 600_000);
