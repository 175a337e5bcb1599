import { readFile } from 'node:fs/promises';
import { ApplicationCommandOptionType } from 'discord.js';
import { uniqBy } from 'es-toolkit';
import {
  choicesIn,
  type Loopback,
  type Member,
  type Message,
  messageIn,
  modalIn,
  type Outcome,
} from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localeFor } from '../../src/discord/languages/locale.ts';
import type { RunningBot } from '../../src/programs/run-bot.ts';
import { placesForFile } from '../store/stores.ts';
import { controlsOf, kindOf, use } from './controls.ts';
import { fillings, type Invokable, invokablesOf, TAGS, type Tag, TYPED, type Typed, typings } from './drives.ts';
import { englishIn } from './english-in.ts';
import { manager, openDiscord, runSetupBot } from './setup-bot.ts';
import { allWordsIn, shippedLibrary } from './start.ts';

/** Words of the reports that come with the project: their comparison has two pages. */
const REPORTED = [
  await readFile('content/4-EventParticipated/4.5-Event5/_index.md', 'utf8'),
  ...(await shippedLibrary()).topics.map(({ name }) => name),
];
const COMPARED: Typed = {
  'compare first': { en: ['IAM', 'Azure'], vi: ['IAM', 'không có'] },
  'compare second': { en: ['GuardDuty'], vi: ['guardduty'] },
};
const ASKED = 'azure key vault pricing';

/** What needs a store, in an order in which each has something to show; /setup is driven in setup.test.ts. */
const CHOSEN_FIRST = ['manage keep', 'manage following'];
const THEN = ['compare', 'manage gaps', 'manage usage', 'manage export', 'manage digest', 'follow', 'privacy'];
/** All that can be clicked below what they say. */
const KINDS = [
  ...['share comparison', 'turn comparison', 'share digest', 'rate', 'remove', 'cite', 'follow-up'],
  ...['follow', 'unfollow', 'forget'],
];

describe.each(placesForFile())('every choice of a server and of its members, stored in $kind', ({ place }) => {
  let discord: Loopback;
  let bot: RunningBot;
  beforeAll(async () => {
    discord = await openDiscord();
    bot = await runSetupBot(discord, { ...(await place()), contentDir: 'content' });
  });
  afterAll(async () => {
    expect(discord.refused).toEqual([]);
    await bot.stop();
    await discord.close();
  });

  it('is one of these, so that a new one fails here', () => {
    const paths = invokablesOf(discord.commands()).map(({ path }) => path);
    const without = [
      'ask',
      'topic',
      'reports',
      'help',
      'manage status',
      'manage reload',
      'setup show',
      'setup reports',
    ];
    expect(paths.toSorted()).toEqual([...CHOSEN_FIRST, ...THEN, ...without].toSorted());
  });

  describe.each(TAGS)('in %s', (tag) => {
    const { t } = localeFor(tag);
    const shown: Message[] = [];
    let mia: Member;
    let typed: Typed;
    const invokable = (path: string): Invokable => {
      const found = invokablesOf(discord.commands()).find((each) => each.path === path);
      if (found === undefined) throw new Error(`There is no /${path}.`);
      return found;
    };
    beforeAll(async () => {
      const home = discord.addGuild(`Server ${tag}`, { locale: tag === 'en' ? 'en-US' : tag });
      mia = manager(discord, home, tag === 'en' ? 'en-US' : tag);
      const channel = { en: [home.id], vi: [home.id] } as const;
      typed = { ...TYPED, ...COMPARED, 'manage digest channel': channel, 'manage following channel': channel };
      // Both members are in a hurry.
      const form = modalIn(await mia.click(messageIn(await mia.slash('setup show')), t('setupCoolDown')));
      expect(wordsOf(tag, await mia.submit(form, { user: '100', channel: '1000' }))).toContain(t('setupSaved'));
    });

    /** Drives a command with every value of every option. */
    async function drive(path: string): Promise<readonly string[]> {
      const command = invokable(path);
      const channels = command.options.filter(({ type }) => type === ApplicationCommandOptionType.Channel);
      expect(channels.filter(({ name }) => typed[`${path} ${name}`] === undefined)).toEqual([]);
      const said: string[] = [];
      for (const values of fillings(command, tag, typed)) {
        const outcome = await mia.slash(path, values);
        said.push(wordsOf(tag, outcome));
        shown.push(messageIn(outcome));
      }
      return said;
    }

    it('says that there is nothing to look at before it was chosen', async () => {
      for (const path of ['manage gaps', 'manage usage', 'manage export', 'manage digest'])
        expect(wordsOf(tag, await mia.slash(path))).toContain(plain(t('keptOff')));
      expect(wordsOf(tag, await mia.slash('follow'))).toContain(plain(t('followOff')));
      expect(wordsOf(tag, await mia.slash('privacy'))).toContain(plain(t('keptNothing')));
    });

    it('is answered with every value of every option', async () => {
      for (const path of CHOSEN_FIRST) await drive(path);
      await mia.slash('ask', { question: ASKED });
      const answer = messageIn(await mia.slash('ask', { question: 'IAM best practices' }));
      for (const button of ['helpful', 'notHelpful'] as const) wordsOf(tag, await mia.click(answer, t(button)));
      shown.push(answer);
      shown.push(messageIn(await mia.slash('topic', { about: 'GuardDuty' })));
      const said = new Map<string, string>();
      for (const path of THEN) said.set(path, (await drive(path)).join('\n'));
      expect(said.get('manage gaps')).toContain(ASKED);
      expect(said.get('manage usage')).toContain(t('usageHelpful', { helpful: 3, notHelpful: 0 }));
      expect(said.get('manage digest')).toContain(plain(t('weeklyStopped')));
      expect(said.get('privacy')).toContain(plain(t('keptFollows', { count: 1 })));
    });

    it('is offered something by every option that suggests', async () => {
      for (const { path, option, typed: written, needed } of ['compare', 'follow']
        .map(invokable)
        .flatMap(typings(tag))) {
        const choices = choicesIn(await mia.autocomplete(path, option, written, needed));
        if (written === '') expect(choices).not.toEqual([]);
        if (tag === 'vi') expect(choices.flatMap(({ name }) => englishIn(name, REPORTED))).toEqual([]);
      }
    });

    it('has an answer behind every button', async () => {
      const clicked = await clickEach(tag, mia, shown);
      expect(clicked).toEqual(expect.arrayContaining(KINDS));
    });

    it('is forgotten when it is chosen no longer', async () => {
      expect(wordsOf(tag, await mia.slash('manage following', { allow: 'off' }))).toContain(plain(t('allowedOff')));
      expect(wordsOf(tag, await mia.slash('manage keep', { what: 'off' }))).toContain(plain(t('keptNothing')));
    });
  });
});

/** Clicks one of each kind of button and select, also of what comes then. @returns The kinds. */
async function clickEach(tag: Tag, who: Member, shown: readonly Message[]): Promise<readonly string[]> {
  const clicked = new Set<string>();
  const messages = [...shown];
  for (const message of messages) {
    const fresh = controlsOf(who.place.current(message)).filter((control) => !clicked.has(kindOf(control)));
    for (const control of uniqBy(fresh, kindOf)) {
      clicked.add(kindOf(control));
      const outcome = await use(who, message, control);
      if (outcome.kind === 'deleted') continue;
      wordsOf(tag, outcome);
      // It is another page now, with other buttons.
      if (outcome.kind === 'message' && outcome.updated) break;
      messages.push(messageIn(outcome));
    }
  }
  return [...clicked];
}

/** What is read of a message, which holds no other language than it should. */
function wordsOf(tag: Tag, outcome: Outcome): string {
  const words = allWordsIn(messageIn(outcome));
  expect(words).not.toMatch(/went wrong|at once|Đã có lỗi/u);
  if (tag === 'vi')
    expect(englishIn(words, [...REPORTED, ASKED, 'Server', 'unknown', 'EventParticipated index'])).toEqual([]);
  return words;
}

/** As it is read. */
function plain(markdown: string): string {
  return markdown.replaceAll(/[`*]/gu, '');
}
