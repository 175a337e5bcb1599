import { GatewayIntentBits } from 'discord.js';
import {
  type Loopback,
  type Member,
  type Message,
  messageIn,
  type Outcome,
  type Place,
  startLoopback,
} from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localeFor } from '../../src/discord/languages/locale.ts';
import { FILES, libraryFrom } from './bilingual-library.ts';
import { englishIn } from './english-in.ts';
import { allWordsIn, type Started, startOn } from './start.ts';

const LIBRARY = libraryFrom(FILES);
/** What members write in each language, and what of the reports answers it. */
const WRITTEN = {
  en: {
    ...{ first: 'what rotates the passwords of the database?', answer: 'every 30 days' },
    ...{ next: 'and who spoke there?', speaker: 'Steve Tran', other: 'SnapStart', otherAnswer: '200 milliseconds' },
    none: 'Azure pricing',
  },
  vi: {
    ...{ first: 'cái gì xoay vòng mật khẩu cơ sở dữ liệu?', answer: 'mỗi 30 ngày' },
    ...{ next: 'diễn giả ở đó là ai?', speaker: 'Steve Tran', other: 'ứng phó sự cố', otherAnswer: '40 giây' },
    none: 'giá của Azure là bao nhiêu?',
  },
} as const;
const TAGS = ['en', 'vi'] as const;
const ASKED = ['Azure', 'Microsoft', 'SnapStart'];

let discord: Loopback;
let bot: Started['bot'];
const servers = new Map<string, Place>();
const run = () =>
  startOn(discord, {
    library: () => LIBRARY,
    threadGuilds: TAGS.map((tag) => idOf(`threads ${tag}`)),
    askChannels: TAGS.map((tag) => placeIn(`asks ${tag}`).id),
  });
const idOf = (name: string) => placeIn(name).guildId ?? '';

beforeAll(async () => {
  discord = await startLoopback({
    ...{ privilegedIntents: GatewayIntentBits.MessageContent, messagesPerFiveSeconds: 1e6, patienceMs: 3_000 },
  });
  for (const tag of TAGS) {
    const locale = tag === 'en' ? 'en-US' : tag;
    for (const name of [`plain ${tag}`, `threads ${tag}`, `asks ${tag}`]) {
      servers.set(name, discord.addGuild(name, { locale }));
    }
  }
  bot = await run();
});
afterAll(async () => {
  expect(discord.refused).toEqual([]);
  await bot.stop();
  await discord.close();
});

describe.each(TAGS)('a member who writes in %s', (tag) => {
  const { t } = localeFor(tag);
  const written = WRITTEN[tag];
  const ann = (server = 'plain'): Member =>
    discord.member('Ann', { locale: tag === 'en' ? 'en-US' : tag, place: placeIn(`${server} ${tag}`) });

  /** All that is read of an answer, which holds no other language than it should. */
  function read(message: Message): string {
    const words = allWordsIn(message);
    expect(words).not.toMatch(/went wrong|Đã có lỗi/u);
    expect(message).toMatchObject({ mentions: [], mentionsEveryone: false });
    if (tag === 'vi') expect(englishIn(words, ASKED)).toEqual([]);
    return words;
  }
  const readOf = (outcome: Outcome) => read(messageIn(outcome));

  it('is answered when they mention the bot, with a question, without one, and with one too long', async () => {
    expect(readOf(await ann().mention(written.first))).toContain(written.answer);
    expect(readOf(await ann().mention(''))).toContain(t('helpPrivacy'));
    expect(readOf(await ann().mention(written.first.repeat(10)))).toBe(t('tooLong', { max: 300 }));
    expect(readOf(await ann().mention(written.none))).toContain('Azure');
  });

  it('goes on by replies, also after a restart in between', async () => {
    const member = ann();
    const answer = messageIn(await member.mention(written.first));
    expect(readOf(await member.say(written.next, { replyTo: answer }))).toContain(written.speaker);
    await bot.stop();
    bot = await run();
    expect(readOf(await member.say(written.next, { replyTo: answer }))).toContain(written.speaker);
  });

  it('asks in direct messages, and goes on there', async () => {
    const member = ann().inDirect();
    const answer = messageIn(await member.say(written.first));
    expect(read(answer)).toContain(written.answer);
    expect(readOf(await member.say(written.next, { replyTo: answer }))).toContain(written.speaker);
  });

  it('changes the question and gets the answer changed, here and in direct messages', async () => {
    for (const member of [ann(), ann().inDirect()]) {
      const mention = `<@${discord.bot.id}>`;
      const question = member.post(`${mention} ${written.first}`);
      const answer = await member.place.waitForReply(question);
      member.edit(question, `${mention} ${written.other}`);
      await expect
        .poll(() => read(member.place.current(answer) ?? answer), { timeout: 5_000 })
        .toContain(written.otherAnswer);
    }
  });

  it('is answered in a thread where the server wants that, and goes on in it', async () => {
    const member = ann('threads');
    const answer = messageIn(await member.mention(written.first));
    expect(read(answer)).toContain(written.answer);
    const [thread] = member.place.threads;
    expect(thread?.id).toBe(answer.channelId);
    if (thread === undefined) return;
    expect(readOf(await member.in(thread).say(written.next, { replyTo: answer }))).toContain(written.speaker);
  });

  it('is answered without a mention where every question is, when the reports clearly say', async () => {
    expect(readOf(await ann('asks').say(written.first))).toContain(written.answer);
    expect(await ann('asks').say(written.none)).toMatchObject({ kind: 'unanswered' });
  });
});

function placeIn(server: string): Place {
  const place = servers.get(server);
  if (place === undefined) throw new Error(`There is no server ${server}.`);
  return place;
}
