import {
  buttonsOf,
  type Loopback,
  type Member,
  type Message,
  messageIn,
  modalIn,
  startLoopback,
} from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/core/library/library.ts';
import { localeFor } from '../../src/discord/languages/locale.ts';
import { FILES, libraryFrom } from './bilingual-library.ts';
import { type Started, shownIn, startOn } from './start.ts';

const CHANGED = {
  ...FILES,
  'events/1/_index.md': FILES['events/1/_index.md']?.replace('every 30 days', 'every 7 days') ?? '',
};
const GONE = { 'events/2/_index.md': FILES['events/2/_index.md'] ?? '' };
const { t } = localeFor('en');

let discord: Loopback;
let bot: Started['bot'];
let library: Library = libraryFrom(FILES);
const run = () => startOn(discord, { library: () => library });
async function restartWith(files: Readonly<Record<string, string>>): Promise<void> {
  await bot.stop();
  library = libraryFrom(files);
  bot = await run();
}

beforeAll(async () => {
  discord = await startLoopback({ messagesPerFiveSeconds: 1_000, patienceMs: 5_000 });
  bot = await run();
});
afterAll(async () => {
  expect(discord.refused).toEqual([]);
  await bot.stop();
  await discord.close();
});

describe('after the bot was restarted', () => {
  it('every button, select and form of the messages before does what it says', async () => {
    const ann = discord.member('Ann');
    const answer = await asked(ann);
    const shared = messageIn(await ann.slash('ask', { question: 'rotate passwords', share: true }));
    const digest = messageIn(await ann.slash('topic', { about: 'GuardDuty' }));
    const list = messageIn(await ann.slash('reports', {}));
    const card = messageIn(await ann.slash('reports', { report: 'Cloud Security' }));
    const modal = modalIn(await ann.click(answer, t('followUp')));
    await restartWith(FILES);
    for (const message of [answer, shared, digest, list, card]) await clickAll(ann, message);
    expect(shownIn(messageIn(await ann.choose(card, t('chooseSection'), ['2. Detection'])))).toContain('15 minutes');
    expect(shownIn(messageIn(await ann.choose(list, t('chooseReport'), ['Serverless Evening'])))).toContain(
      'Serverless',
    );
    expect(shownIn(messageIn(await ann.submit(modal, { [t('followUpLabel')]: 'KMS keys' })))).toContain('at rest');
    expect(await ann.click(shared, t('remove'))).toMatchObject({ kind: 'deleted' });
  });
});

describe('after the reports were changed', () => {
  it('what is shared is what they say now, with a note', async () => {
    await restartWith(FILES);
    const ann = discord.member('Ann');
    const answer = await asked(ann);
    expect(shownIn(answer)).toContain('every 30 days');
    await restartWith(CHANGED);
    const shared = shownIn(messageIn(await ann.click(answer, t('share'))));
    expect(shared).toContain('every 7 days');
    expect(shared).not.toContain('every 30 days');
    expect(shared).toContain(t('changed'));
    const again = shownIn(messageIn(await ann.click(await asked(ann), t('share'))));
    expect(again).not.toContain(t('changed'));
  });

  it('what is gone is told in one sentence, to the member alone', async () => {
    await restartWith(FILES);
    const ann = discord.member('Ann');
    const answer = await asked(ann);
    const card = messageIn(await ann.slash('reports', { report: 'Serverless' }));
    await restartWith(GONE);
    for (const label of [t('share'), t('cite')]) {
      const outcome = await ann.click(answer, label);
      expect(outcome).toMatchObject({ kind: 'message', ephemeral: true });
      expect(shownIn(messageIn(outcome))).toBe(t('gone'));
    }
    expect(shownIn(messageIn(await ann.click(answer, t('twin_vi'))))).toBe(t('noTwin'));
    expect(shownIn(messageIn(await ann.click(card, t('share'))))).toBe(t('gone'));
  });

  it('a button of another version says so', async () => {
    const ann = discord.member('Ann');
    const answer = await asked(ann, 'OpenTelemetry traces');
    const old = JSON.parse(JSON.stringify(answer).replaceAll('"1s:', '"0s:')) as Message;
    Object.assign(answer, old);
    expect(shownIn(messageIn(await ann.click(answer, t('share'))))).toBe(t('oldButton'));
  });
});

/** Every button but links and the one that removes the message. */
async function clickAll(ann: Member, message: Message): Promise<void> {
  for (const { label = '' } of buttonsOf(message).filter(({ url, label }) => !url && label !== t('remove'))) {
    const outcome = await ann.click(message, label);
    expect([label, outcome.kind]).toEqual([label, label === t('followUp') ? 'modal' : 'message']);
    if (outcome.kind === 'message') expect(shownIn(outcome.message)).not.toMatch(/went wrong|no longer/u);
  }
}

async function asked(ann: Member, question = 'secrets manager rotates passwords'): Promise<Message> {
  return messageIn(await ann.slash('ask', { question, event: question.startsWith('secrets') ? 'Cloud Security' : '' }));
}
