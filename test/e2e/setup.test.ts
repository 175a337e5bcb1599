import { mkdir } from 'node:fs/promises';
import { ComponentType } from 'discord.js';
import { pick } from 'es-toolkit';
import {
  type Component,
  choicesIn,
  everyComponent,
  type Loopback,
  type Member,
  type Message,
  messageIn,
  type Outcome,
  type Place,
} from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningBot } from '../../src/programs/run-bot.ts';
import { type TestRepository, testRepository } from '../content/git-repository.ts';
import { writeFiles } from '../content/temp-folder.ts';
import { foldersForFile, placesForFile } from '../store/stores.ts';
import { controlsOf } from './controls.ts';
import { englishIn } from './english-in.ts';
import { manager, openDiscord, reportsAbout, runSetupBot } from './setup-bot.ts';
import { allWordsIn, shownIn } from './start.ts';

const folder = foldersForFile();

describe.each(placesForFile())('a server that chooses for itself, stored in $kind', ({ place }) => {
  let discord: Loopback;
  let bot: RunningBot;
  let repository: TestRepository;
  let other: TestRepository;
  let options: Parameters<typeof runSetupBot>[1];
  let mia: Member;
  let elsewhere: Place;

  beforeAll(async () => {
    const [first, second, contentDir] = [await folder(), await folder(), await folder()];
    await Promise.all([first, second].map((each) => mkdir(each, { recursive: true })));
    [repository, other] = [await testRepository(first), await testRepository(second)];
    await repository.push(reportsAbout('Kestrel'));
    await other.push(reportsAbout('Merlin'));
    await writeFiles(contentDir, reportsAbout('Osprey'));
    options = { ...(await place()), contentDir };
    discord = await openDiscord();
    elsewhere = discord.addGuild('Elsewhere');
    bot = await runSetupBot(discord, options);
    mia = manager(discord, discord.channel);
  });
  afterAll(async () => {
    expect(discord.refused).toEqual([]);
    await bot.stop();
    await discord.close();
  });

  /** Each time somebody else: it is not about cool-downs. */
  const ask = async (at: Place, question = 'what rotates the passwords?') =>
    messageIn(await discord.member('Ann', { place: at }).slash('ask', { question }));

  it('is answered from the operator’s reports while it has chosen nothing, and nothing is stored', async () => {
    expect(shownIn(await ask(discord.channel))).toContain('Osprey');
    const shown = shownIn(messageIn(await mia.slash('setup show')));
    expect(shown).toContain('from the reports that come with me');
  });

  it('looks at reports, tries them out, and only then takes them', async () => {
    const preview = messageIn(await mia.slash('setup reports', { address: repository.url }));
    expect(shownIn(preview)).toContain('2 reports · 0 problems');
    const form = await mia.click(preview, 'Ask something');
    if (form.kind !== 'modal') throw new Error('No form');
    const tried = messageIn(await mia.submit(form.modal, { question: 'what rotates the passwords?' }));
    expect(shownIn(tried)).toContain('Kestrel');
    expect(controlsOf(tried)).toEqual([]);
    expect(shownIn(await ask(discord.channel))).toContain('Osprey');
    const taken = messageIn(await mia.click(preview, 'Take these reports'));
    expect(shownIn(taken)).toContain('Questions are answered from these reports now.');
    expect(shownIn(await ask(discord.channel))).toContain('Kestrel');
    expect(shownIn(await ask(elsewhere))).toContain('Osprey');
    const direct = await discord.member('Dan').inDirect().say('what rotates the passwords?');
    expect(shownIn(messageIn(direct))).toContain('Osprey');
  });

  it('suggests reports of its own only, and an address for a short name', async () => {
    const ann = discord.member('Ann');
    const names = async (who: Member, path: string, option: string, typed: string) => {
      const outcome = await who.autocomplete(path, option, typed);
      return outcome.kind === 'choices' ? outcome.choices.map(({ name }) => name).join('\n') : '';
    };
    expect(await names(ann, 'reports', 'report', '')).toContain('Kestrel');
    expect(await names(ann, 'reports', 'report', '')).not.toContain('Osprey');
    expect(await names(ann.in(elsewhere), 'reports', 'report', '')).toContain('Osprey');
    expect(await names(mia, 'setup reports', 'address', 'you/site')).toContain('https://codeberg.org/you/site');
    expect(await names(mia, 'setup reports', 'address', '')).toContain(repository.url);
  });

  it('opens no passage of another repository with a button of the one before', async () => {
    const ann = discord.member('Ann');
    const before = messageIn(await ann.slash('ask', { question: 'Kestrel' }));
    const preview = messageIn(await mia.slash('setup reports', { address: other.url }));
    await mia.click(preview, 'Take these reports');
    for (const { custom_id: id = '', label = '' } of controlsOf(before)) {
      if (!/Cite|More|Share/u.test(label)) continue;
      expect(shownIn(messageIn(await ann.click(before, id)))).not.toMatch(/Merlin/u);
    }
    expect(shownIn(await ask(discord.channel))).toContain('Merlin');
  });

  it('does not take a preview that is no longer the newest', async () => {
    const old = messageIn(await mia.slash('setup reports', { address: repository.url }));
    await mia.slash('setup reports', { address: other.url, site: 'https://merlin.example/' });
    expect(shownIn(messageIn(await mia.click(old, 'Take these reports')))).toContain('no longer the newest');
  });

  it('knows what it has chosen after a restart', async () => {
    await bot.stop();
    bot = await runSetupBot(discord, options);
    expect(shownIn(await ask(discord.channel))).toContain('Merlin');
    expect(shownIn(await ask(elsewhere))).toContain('Osprey');
  });

  it('answers mentions, and every question, in the channels that were chosen', async () => {
    const [quiet, open] = [discord.addChannel('quiet'), discord.addChannel('open')];
    const panel = messageIn(await mia.slash('setup show'));
    await mia.choose(panel, 'Everywhere', [open.id]);
    const changed = await mia.choose(panel, 'None', [open.id]);
    expect(shownIn(messageIn(changed))).toContain('Saved.');
    const unanswered = discord.member('Ann', { place: quiet }).post('what rotates the passwords?', { mention: true });
    const asked = await discord.member('Bob', { place: open }).mention('what rotates the passwords?');
    expect(shownIn(messageIn(asked))).toContain('Merlin');
    const overheard = await discord.member('Cem', { place: open }).say('what rotates the passwords of databases?');
    expect(shownIn(messageIn(overheard))).toContain('Merlin');
    expect(quiet.messages.filter(({ id }) => id !== unanswered.id)).toEqual([]);
  });

  it('answers in threads, where that was chosen', async () => {
    const panel = messageIn(await mia.slash('setup show'));
    await mia.choose(panel, 'Threads', ['on']);
    await mia.choose(panel, 'Everywhere', []);
    const threads = discord.channel.threads.length;
    await discord.member('Bob').mention('what rotates the passwords?');
    expect(discord.channel.threads.length).toBe(threads + 1);
    await mia.choose(panel, 'Threads', ['default']);
  });

  it('lets a member ask as often as was chosen', async () => {
    const panel = messageIn(await mia.slash('setup show'));
    const form = await mia.click(panel, 'Cool-down…');
    if (form.kind !== 'modal') throw new Error('No form');
    expect(shownIn(messageIn(await mia.submit(form.modal, { user: '0', channel: '9' })))).toContain('whole numbers');
    const again = messageIn(await mia.slash('setup show'));
    const second = await mia.click(again, 'Cool-down…');
    if (second.kind === 'modal') await mia.submit(second.modal, { user: '1', channel: '9' });
    const ann = discord.member('Ann');
    await ann.slash('ask', { question: 'Merlin' });
    expect(shownIn(messageIn(await ann.slash('ask', { question: 'Merlin' })))).toContain('a lot at once');
  });

  it.each(['en-US', 'vi'])('has an answer for each control and option, in %s', async (locale) => {
    const who = mia.speaking(locale);
    const addresses = `${repository.url}\n${other.url}`;
    const entries = { addresses, site: '', question: 'Merlin', user: '50', channel: '50' };
    const words = ['Merlin', 'Kestrel', 'MESSAGE_CONTENT', 'main', 'events', 'site', ...addresses.split(/[^a-z]+/iu)];
    const whole = { address: repository.url, branch: 'main', folder: 'events', site: 'https://site.example/' };
    for (const step of [...OF_PREVIEW, ...OF_PANEL]) {
      const isPreview = OF_PREVIEW.includes(step);
      const message = messageIn(await (isPreview ? who.slash('setup reports', whole) : who.slash('setup show')));
      const control = controlOf(message, step);
      expectWords(allWordsIn(message), locale, words);
      for (const outcome of await useSetup(who, message, control, entries))
        expectWords(allWordsIn(messageIn(outcome)), locale, words);
    }
    const offered = choicesIn(await who.autocomplete('setup reports', 'address', 'you/site'));
    expect(offered.map(({ value }) => value)).toContain('https://codeberg.org/you/site');
    const last = messageIn(await who.slash('setup show'));
    await who.click(last, controlOf(last, 'reset').custom_id ?? '');
    expect(shownIn(await ask(discord.channel))).toContain('Osprey');
  });

  it('has no option that is not driven', () => {
    const command = discord.commands().find(({ name }) => name === 'setup');
    const options = command?.options.flatMap(({ options: own = [] }) => own.map(({ name }) => name));
    expect(options).toEqual(['address', 'branch', 'folder', 'site']);
  });

  it('refuses whoever may not manage the server, and direct messages', async () => {
    const ann = discord.member('Ann');
    await expect(ann.slash('setup show')).rejects.toThrow();
    await expect(ann.inDirect().slash('setup show')).rejects.toThrow();
  });
});

const OF_PREVIEW = ['try', 'panel', 'take'];
const OF_PANEL = ['reports', 'cool-down', 'mentions', 'ask', 'threads', 'language', 'operator'];

function controlOf(message: Message, step: string): Component {
  const found = controlsOf(message).find(({ custom_id: id }) => id?.split(':')[1] === step);
  if (found === undefined) throw new Error(`Nothing is there for ${step}.`);
  return found;
}

function expectWords(words: string, locale: string, known: readonly string[]): void {
  expect(words).not.toMatch(/went wrong|Đã có lỗi/u);
  if (locale === 'vi') expect(englishIn(words, known)).toEqual([]);
}

/** Picks each option, or this channel and none; fills in the form that a button opens. */
async function useSetup(
  who: Member,
  message: Message,
  { custom_id: id = '', options, type }: Component,
  entries: Readonly<Record<string, string>>,
): Promise<readonly Outcome[]> {
  const picks = type === ComponentType.ChannelSelect ? [[who.place.id], []] : options?.map(({ value }) => [value]);
  if (picks !== undefined) {
    const outcomes: Outcome[] = [];
    for (const each of picks) outcomes.push(await who.choose(message, id, each));
    return outcomes;
  }
  const outcome = await who.click(message, id);
  if (outcome.kind !== 'modal') return [outcome];
  const fields = everyComponent(outcome.modal.components).flatMap(({ component }) => component.custom_id ?? []);
  return [await who.submit(outcome.modal, pick(entries, fields))];
}
