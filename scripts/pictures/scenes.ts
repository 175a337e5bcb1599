import { PermissionFlagsBits } from 'discord-api-types/v10';
import { type Loopback, type Member, messageIn, type ShownMessage } from 'loopback-discord';
import { localeFor } from '../../src/discord/languages/locale.ts';

/** Something that members do, and what is to be seen then. */
export interface Scene {
  /** Name of its pictures. */
  readonly name: string;
  /** Language of the reader's Discord. */
  readonly locale: Tag;
  /** The messages, oldest first. */
  readonly play: (discord: Loopback) => Promise<readonly ShownMessage[]>;
}

/** Discord's names of the languages that there are pictures of. */
type Tag = 'en-US' | 'vi';

/** What is shown in docs/pictures/. A new picture is one line here. */
export const SCENES: readonly Scene[] = [
  slash('ask', 'ask', { question: 'IAM best practices' }),
  slash('ask-vi', 'ask', { question: 'IAM best practices' }, 'vi'),
  slash('ask-none', 'ask', { question: 'azure key vault pricing' }),
  slash('ask-none-vi', 'ask', { question: 'azure key vault pricing' }, 'vi'),
  slash('topic', 'topic', { about: 'IAM' }),
  slash('topic-vi', 'topic', { about: 'IAM' }, 'vi'),
  slash('reports', 'reports', {}),
  slash('reports-vi', 'reports', {}, 'vi'),
  slash('report', 'reports', { report: 'security pillar' }),
  slash('report-vi', 'reports', { report: 'security pillar' }, 'vi'),
  slash('help', 'help', {}),
  slash('help-vi', 'help', {}, 'vi'),
  pressed('shared', 'share', 'en-US'),
  pressed('shared-vi', 'share', 'vi'),
  pressed('cite', 'cite', 'en-US'),
  pressed('cite-vi', 'cite', 'vi'),
  slash('manage', 'manage status', {}),
  slash('manage-vi', 'manage status', {}, 'vi'),
  section('section', 'en-US'),
  section('section-vi', 'vi'),
  photos('photos', 'en-US'),
  photos('photos-vi', 'vi'),
  mention('mention', 'en-US', 'what is defense in depth?'),
  mention('mention-vi', 'vi', 'GuardDuty dùng để làm gì?'),
  followUp('follow-up', 'en-US', 'what is defense in depth?', 'and when was that?'),
  followUp('follow-up-vi', 'vi', 'GuardDuty dùng để làm gì?', 'sự kiện đó diễn ra khi nào?'),
];

/** A slash command of a member whose Discord is in `locale`. */
function slash(name: string, command: string, options: Readonly<Record<string, string>>, locale: Tag = 'en-US'): Scene {
  return {
    name,
    locale,
    play: async (discord) => [{ message: messageIn(await member(discord, locale).slash(command, options)), command }],
  };
}

/** What a button of a private answer leads to. */
function pressed(name: string, button: 'share' | 'cite', locale: Tag): Scene {
  return {
    name,
    locale,
    play: async (discord) => {
      const ann = member(discord, locale);
      const answer = messageIn(await ann.slash('ask', { question: 'secrets rotation' }));
      return [{ message: messageIn(await ann.click(answer, localeFor(locale).t(button))) }];
    },
  };
}

function section(name: string, locale: Tag): Scene {
  return {
    name,
    locale,
    play: async (discord) => {
      const ann = member(discord, locale);
      const card = messageIn(await ann.slash('reports', { report: 'security pillar' }));
      const picked = await ann.choose(card, localeFor(locale).t('chooseSection'), ['Event Experience']);
      return [{ message: messageIn(picked) }];
    },
  };
}

function photos(name: string, locale: Tag): Scene {
  return {
    name,
    locale,
    play: async (discord) => {
      const ann = member(discord, locale);
      const card = messageIn(await ann.slash('reports', { report: 'security pillar' }));
      return [{ message: messageIn(await ann.click(card, localeFor(locale).t('photos', { count: 4 }))) }];
    },
  };
}

function mention(name: string, locale: Tag, question: string): Scene {
  return {
    name,
    locale,
    play: async (discord) => {
      const ann = discord.member('Ann', { place: discord.addChannel(name) });
      await ann.mention(question);
      return ann.messages.map((message) => ({ message }));
    },
  };
}

function followUp(name: string, locale: Tag, first: string, second: string): Scene {
  return {
    name,
    locale,
    play: async (discord) => {
      const ann = discord.member('Ann', { place: discord.addChannel(name) });
      await ann.say(second, { replyTo: messageIn(await ann.mention(first)) });
      return ann.messages.map((message) => ({ message }));
    },
  };
}

/** Ann may manage the server, so that pictures show what only those see. */
function member(discord: Loopback, locale: Tag): Member {
  return discord.member('Ann', { locale, permissions: PermissionFlagsBits.ManageGuild });
}
