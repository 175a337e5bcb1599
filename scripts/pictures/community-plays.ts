import { type Member, type Message, messageIn, modalIn } from 'loopback-discord';
import { pagesAbout, pagesOf, tellingsOf } from '../../src/communities/following/find-news.ts';
import { weekOf } from '../../src/communities/post-weeklies.ts';
import { localSearch } from '../../src/core/library/search.ts';
import { subjectCalled } from '../../src/discord/following/subjects.ts';
import { localeFor } from '../../src/discord/languages/locale.ts';
import type { MessagePayload } from '../../src/discord/layout/message.ts';
import { weeklyReply } from '../../src/discord/replies/asked/weekly.ts';
import { type Reply, renderReply } from '../../src/discord/replies/reply.ts';
import { exampleQuestions, exampleRatings } from './example-setup.ts';
import { member, type Play, slash, type Tag } from './play.ts';
import { MOMENT, type Stage } from './stage.ts';

const ADDRESS = 'https://github.com/you/site';
const FOLLOWED = 'GuardDuty';
const DAY_MS = 24 * 60 * 60_000;

/** What a community chooses, is told of what was asked, and follows; pictures of these are there in both themes. */
export const COMMUNITY_PLAYS: Readonly<Record<string, Play>> = {
  compare: slash('compare', { first: 'IAM', second: 'GuardDuty' }),
  setup: slash('setup show', {}),
  'setup-preview': slash('setup reports', { address: ADDRESS }),
  'setup-try': async ({ discord }, locale) => {
    const ann = member(discord, locale);
    const { t } = localeFor(locale);
    const preview = messageIn(await ann.slash('setup reports', { address: ADDRESS }));
    const form = modalIn(await ann.click(preview, t('setupTry')));
    return [{ message: messageIn(await ann.submit(form, { [t('followUpLabel')]: 'IAM best practices' })) }];
  },
  keep: slash('manage keep', { what: 'words', days: '90' }),
  gaps: slash('manage gaps', {}),
  usage: slash('manage usage', { days: '30' }),
  digest: async (stage, locale) => {
    const { discord, bot, library } = stage;
    const until = new Date(`${weekOf(new Date(MOMENT))}T00:00:00Z`);
    const from = new Date(until.getTime() - 7 * DAY_MS);
    const asked = exampleQuestions(library, until).filter(({ at }) => at >= from);
    const reply = await weeklyReply(asked, exampleRatings(library), from, localSearch(library));
    const place = discord.addChannel('reports');
    const payload = payloadOf(reply, locale);
    await bot.post({ channelId: place.id, payload, nonce: place.id, seenBy: undefined });
    return [{ message: last(place.messages) }];
  },
  export: slash('manage export', {}),
  following: async ({ discord }, locale) => {
    const values = { allow: 'on', channel: discord.channel.id };
    const command = 'manage following';
    return [{ message: messageIn(await member(discord, locale).slash(command, values)), command }];
  },
  follow: slash('follow', { what: FOLLOWED }),
  told: async (stage, locale) => {
    const ann = member(stage.discord, locale);
    await ann.slash('follow', { what: FOLLOWED });
    return [{ message: await told(stage, ann, locale) }];
  },
  'told-no-more': async (stage, locale) => {
    const ann = member(stage.discord, locale);
    await ann.slash('follow', { what: FOLLOWED });
    const end = localeFor(locale).t('unfollow', { name: subject(stage).name });
    return [{ message: messageIn(await ann.inDirect().click(await told(stage, ann, locale), end)) }];
  },
  privacy: async ({ discord }, locale) => {
    const ann = member(discord, locale);
    await ann.slash('follow', { what: FOLLOWED });
    return [{ message: messageIn(await ann.slash('privacy')), command: 'privacy' }];
  },
  'privacy-deleted': async ({ discord }, locale) => {
    const ann = member(discord, locale);
    await ann.slash('follow', { what: FOLLOWED });
    const kept = messageIn(await ann.slash('privacy'));
    return [{ message: messageIn(await ann.click(kept, localeFor(locale).t('keptForget'))), command: 'privacy' }];
  },
};

function subject({ library }: Stage) {
  const found = subjectCalled(library, FOLLOWED);
  if (found === undefined) throw new Error(`The reports have no ${FOLLOWED}.`);
  return found;
}

/** The direct message about the newest report of what Ann follows. */
async function told(stage: Stage, ann: Member, locale: Tag): Promise<Message> {
  const { discord, bot, library } = stage;
  const server = discord.channel.guildId ?? '';
  const followed = subject(stage);
  const pages = pagesOf(library);
  const about = await pagesAbout([followed], [...pages.keys()], pages, localSearch(library));
  const [newest = ''] = about.get(followed.what) ?? [];
  const follow = { ...followed, server, member: ann.id, place: 'direct', locale: localeFor(locale).tag } as const;
  const [telling] = tellingsOf([newest], [follow], { pages, about, locale: 'en' });
  if (telling === undefined) throw new Error(`Nothing new is about ${followed.name}.`);
  const payload = payloadOf(
    { ...telling, kind: 'told', number: 1, server, serverName: bot.serverName(server) },
    locale,
  );
  await bot.tell({ to: { member: ann.id }, payload, number: 1, nonce: ann.id, maybeSince: undefined });
  return last(ann.inDirect().place.messages);
}

function payloadOf(reply: Reply, locale: Tag): MessagePayload {
  return renderReply(reply, { locale: localeFor(locale), audience: { kind: 'private' } });
}

function last(messages: readonly Message[]): Message {
  const message = messages.at(-1);
  if (message === undefined) throw new Error('Nothing was sent.');
  return message;
}
