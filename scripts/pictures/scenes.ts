import { messageIn, type ShownMessage } from 'loopback-discord';
import { localeFor } from '../../src/discord/languages/locale.ts';
import { COMMUNITY_PLAYS } from './community-plays.ts';
import { member, type Play, slash, type Tag } from './play.ts';
import type { Stage } from './stage.ts';

/** Something that members do, and what is to be seen then. */
export interface Scene {
  /** Name of its pictures. */
  readonly name: string;
  /** Language of the reader's Discord. */
  readonly locale: Tag;
  /** The messages, oldest first. */
  readonly play: (stage: Stage) => Promise<readonly ShownMessage[]>;
  readonly themes: readonly Theme[];
}

/** Of the reader's Discord; the light one has pictures of one width only. */
export type Theme = 'dark' | 'light';

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
  manage: slash('manage status', {}),
  section: async ({ discord }, locale) => {
    const ann = member(discord, locale);
    const card = messageIn(await ann.slash('reports', { report: 'security pillar' }));
    const picked = await ann.choose(card, localeFor(locale).t('chooseSection'), ['Event Experience']);
    return [{ message: messageIn(picked) }];
  },
  photos: async ({ discord }, locale) => {
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
export const SCENES: readonly Scene[] = [...scenesOf(PLAYS, ['dark']), ...scenesOf(COMMUNITY_PLAYS, ['dark', 'light'])];

function scenesOf(plays: Readonly<Record<string, Play>>, themes: readonly Theme[]): readonly Scene[] {
  return Object.entries(plays).flatMap(([name, play]) => [
    { name, locale: 'en-US', play: (stage) => play(stage, 'en-US'), themes },
    { name: `${name}-vi`, locale: 'vi', play: (stage) => play(stage, 'vi'), themes },
  ]);
}

/** What a button of a private answer leads to. */
function pressed(button: 'share' | 'cite'): Play {
  return async ({ discord }, locale) => {
    const ann = member(discord, locale);
    const answer = messageIn(await ann.slash('ask', { question: 'secrets rotation' }));
    return [{ message: messageIn(await ann.click(answer, localeFor(locale).t(button))) }];
  };
}

/** A question that mentions the bot, and what is said in reply to its answer. */
function spoken(words: Readonly<Record<Tag, readonly [string, string?]>>): Play {
  return async ({ discord }, locale) => {
    const [question, followUp] = words[locale];
    const ann = discord.member('Ann', { place: discord.addChannel('questions') });
    const answer = messageIn(await ann.mention(question));
    if (followUp !== undefined) await ann.say(followUp, { replyTo: answer });
    return ann.messages.map((message) => ({ message }));
  };
}
