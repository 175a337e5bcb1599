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

type Play = (discord: Loopback, locale: Tag) => Promise<readonly ShownMessage[]>;

/** What is shown in docs/pictures/, in both languages. A new picture is one line here. */
const PLAYS: Readonly<Record<string, Play>> = {
  ask: slash('ask', { question: 'IAM best practices' }),
  'ask-none': slash('ask', { question: 'azure key vault pricing' }),
  topic: slash('topic', { about: 'IAM' }),
  reports: slash('reports', {}),
  report: slash('reports', { report: 'security pillar' }),
  help: slash('help', {}),
  shared: pressed('share'),
  cite: pressed('cite'),
  compare: slash('compare', { first: 'IAM', second: 'GuardDuty' }),
  manage: slash('manage status', {}),
  gaps: slash('manage gaps', {}),
  setup: slash('setup show', {}),
  'setup-preview': slash('setup reports', { address: 'https://github.com/you/site' }),
  section: async (discord, locale) => {
    const ann = member(discord, locale);
    const card = messageIn(await ann.slash('reports', { report: 'security pillar' }));
    const picked = await ann.choose(card, localeFor(locale).t('chooseSection'), ['Event Experience']);
    return [{ message: messageIn(picked) }];
  },
  photos: async (discord, locale) => {
    const ann = member(discord, locale);
    const card = messageIn(await ann.slash('reports', { report: 'security pillar' }));
    return [{ message: messageIn(await ann.click(card, localeFor(locale).t('photos', { count: 4 }))) }];
  },
  mention: spoken({ 'en-US': ['what is defense in depth?'], vi: ['GuardDuty dùng để làm gì?'] }),
  'follow-up': spoken({
    'en-US': ['what is defense in depth?', 'and when was that?'],
    vi: ['GuardDuty dùng để làm gì?', 'sự kiện đó diễn ra khi nào?'],
  }),
};

/** All pictures; those of Vietnamese readers end in '-vi'. */
export const SCENES: readonly Scene[] = Object.entries(PLAYS).flatMap(([name, play]) => [
  { name, locale: 'en-US', play: (discord) => play(discord, 'en-US') },
  { name: `${name}-vi`, locale: 'vi', play: (discord) => play(discord, 'vi') },
]);

/** A slash command of a member whose Discord is in `locale`. */
function slash(command: string, options: Readonly<Record<string, string>>): Play {
  return async (discord, locale) => {
    const message = messageIn(await member(discord, locale).slash(command, options));
    return [{ message, command }];
  };
}

/** What a button of a private answer leads to. */
function pressed(button: 'share' | 'cite'): Play {
  return async (discord, locale) => {
    const ann = member(discord, locale);
    const answer = messageIn(await ann.slash('ask', { question: 'secrets rotation' }));
    return [{ message: messageIn(await ann.click(answer, localeFor(locale).t(button))) }];
  };
}

/** A question that mentions the bot, and what is said in reply to its answer. */
function spoken(words: Readonly<Record<Tag, readonly [string, string?]>>): Play {
  return async (discord, locale) => {
    const [question, followUp] = words[locale];
    const ann = discord.member('Ann', { place: discord.addChannel('questions') });
    const answer = messageIn(await ann.mention(question));
    if (followUp !== undefined) await ann.say(followUp, { replyTo: answer });
    return ann.messages.map((message) => ({ message }));
  };
}

/** Ann may manage the server, so that pictures show what only those see. */
function member(discord: Loopback, locale: Tag): Member {
  return discord.member('Ann', { locale, permissions: PermissionFlagsBits.ManageGuild });
}
