import {
  AutoModerationRuleManager,
  type Client,
  type ClientOptions,
  Collection,
  EntitlementManager,
  GuildBanManager,
  GuildEmojiManager,
  GuildInviteManager,
  GuildMemberManager,
  GuildScheduledEventManager,
  GuildStickerManager,
  LimitedCollection,
  MessageManager,
  Options,
  PresenceManager,
  ReactionManager,
  ReactionUserManager,
  SnowflakeUtil,
  StageInstanceManager,
  ThreadMemberManager,
  UserManager,
  VoiceStateManager,
} from 'discord.js';

/** In seconds. */
const HOUR = 3_600;

/**
 * Managers that remember nothing. They are known by their classes: `Options.cacheWithLimits` goes by the names of these, of which some are others
 * in a bundle, and then remembers all.
 */
const FORGETFUL: ReadonlySet<unknown> = new Set([
  AutoModerationRuleManager,
  EntitlementManager,
  GuildBanManager,
  GuildEmojiManager,
  GuildInviteManager,
  GuildScheduledEventManager,
  GuildStickerManager,
  MessageManager,
  PresenceManager,
  ReactionManager,
  ReactionUserManager,
  StageInstanceManager,
  ThreadMemberManager,
  VoiceStateManager,
]);
/** Those that remember the bot alone: without its own member, it does not know what it may do. */
const KNOW_THE_BOT: ReadonlySet<unknown> = new Set([GuildMemberManager, UserManager]);

/**
 * What the client remembers: servers, channels, roles and itself, by which it knows what it may do. What grows with
 * messages, members and threads is not kept.
 */
export const CACHES: Pick<ClientOptions, 'makeCache' | 'sweepers'> = {
  makeCache: (managerType) => {
    if (FORGETFUL.has(managerType)) return new LimitedCollection({ maxSize: 0 });
    if (!KNOW_THE_BOT.has(managerType)) return new Collection();
    return new LimitedCollection({ maxSize: 0, keepOverLimit: ({ id, client: { user } }) => id === user.id });
  },
  // Archived threads: a message in one opens it again, and Discord sends it along.
  sweepers: { ...Options.DefaultSweeperSettings, threads: { interval: HOUR, lifetime: HOUR } },
};

/** Every so often, forgets direct messages in which nothing was said since; the next one opens the channel again. */
export function forgetDirectMessages(client: Client): void {
  const isIdle = (lastMessageId: string | null = null): boolean =>
    lastMessageId === null || Date.now() - SnowflakeUtil.timestampFrom(lastMessageId) > HOUR * 1_000;
  const sweep = () => client.channels.cache.sweep((channel) => channel.isDMBased() && isIdle(channel.lastMessageId));
  setInterval(sweep, HOUR * 1_000).unref();
}
