import { type Client, Events } from 'discord.js';
import { buttonsOf, everyComponent, messageIn, modalIn, startLoopback } from 'loopback-discord';
import { expect, it, onTestFinished } from 'vitest';
import type { Handled } from '../../src/discord/handled.ts';
import { FILES, libraryFrom } from '../e2e/bilingual-library.ts';
import { startOn } from '../e2e/start.ts';
import { type Json, mutator } from './mutate-payload.ts';

/** `ROUNDS=10000 npx vitest run test/security/malformed-payloads.test.ts` for as many as anyone has patience for. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 1_500);
const SEED = Number(process.env['FC_SEED'] ?? 7);

/** Until a number has been the same for half a second. */
async function quiet(count: () => number): Promise<void> {
  for (let before = -1; before !== count(); await new Promise((resolve) => setTimeout(resolve, 500))) before = count();
}

interface Packet {
  readonly t: string;
  readonly d: Json;
}

it(`survives ${ROUNDS} malformed interactions and messages, and answers the next one`, async () => {
  const discord = await startLoopback({ patienceMs: 2_000, messagesPerFiveSeconds: 1e6, requestsPerSecond: 1e6 });
  onTestFinished(() => discord.close());
  const library = libraryFrom(FILES);
  const handled: Handled[] = [];
  let client: Client | undefined;
  const bot = await startOn(discord, {
    library: () => library,
    onHandled: (each) => void handled.push(each),
    onClient: (created) => {
      client = created;
    },
  });
  onTestFinished(bot.stop);
  const seen: Packet[] = [];
  // discord.js changes what it was given.
  const record = ({ t, d }: Packet) => void seen.push(structuredClone({ t, d }));
  client?.on(Events.Raw, record);
  const ann = discord.member('Ann');
  const answer = messageIn(await ann.slash('ask', { question: 'what is GuardDuty for?' }));
  for (const { custom_id: id } of buttonsOf(answer).filter(({ custom_id }) => custom_id !== undefined)) {
    const outcome = await ann.click(answer, id ?? '');
    if (outcome.kind === 'modal') await ann.submit(modalIn(outcome), { question: 'what is KMS for?' });
  }
  const list = messageIn(await ann.slash('reports'));
  const select = everyComponent(list.components).find(({ component }) => component.options !== undefined)?.component;
  await ann.choose(list, select?.custom_id ?? '', [select?.options?.[0]?.value ?? '']);
  await ann.autocomplete('topic', 'about', 'K');
  const asked = ann.post('what is KMS for?', { mention: true });
  await ann.waitForMessage(({ replyTo }) => replyTo === asked.id);
  ann.edit(asked, `<@${discord.bot.id}> what is GuardDuty for?`);
  await ann.useOnMessage('Find in reports', asked);
  await ann.inDirect().say('what is KMS for?');
  client?.off(Events.Raw, record);
  const wellFormed = seen.filter(({ t }) => ['INTERACTION_CREATE', 'MESSAGE_CREATE', 'MESSAGE_UPDATE'].includes(t));
  expect(wellFormed.length).toBeGreaterThan(12);

  const mutate = mutator(SEED);
  const defects: unknown[] = [];
  client?.on(Events.Error, (error) => void defects.push(error));
  handled.length = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { t, d } = wellFormed[round % wellFormed.length] ?? { t: '', d: null };
    discord.gateway.dispatch(t, mutate(d));
    // As fast as the bot can take them, and not all at once.
    if (round % 100 === 99) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await quiet(() => handled.length);
  const after = await discord.member('Bob').slash('ask', { question: 'what is GuardDuty for?' });
  expect(JSON.stringify(messageIn(after).components)).toContain('15 minutes');
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  // Both happened: some could be looked at all the same, and some could not.
  expect(handled.length).toBeGreaterThan(ROUNDS / 10);
  expect(defects.length).toBeGreaterThan(0);
}, 600_000);
