import { type Client, type ClientOptions, Options, SnowflakeUtil } from 'discord.js';

/** In seconds. */
const HOUR = 3_600;

/**
 * What the client remembers: servers, channels, roles and itself, by which it knows what it may do. What grows with
 * messages, members and threads is not kept.
 */
export const CACHES: Pick<ClientOptions, 'makeCache' | 'sweepers'> = {
  makeCache: Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    AutoModerationRuleManager: 0,
    BaseGuildEmojiManager: 0,
    EntitlementManager: 0,
    GuildBanManager: 0,
    GuildEmojiManager: 0,
    GuildInviteManager: 0,
    // Without its own member, the bot does not know what it may do.
    GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client: { user } }) => id === user.id },
    GuildScheduledEventManager: 0,
    GuildStickerManager: 0,
    MessageManager: 0,
    PresenceManager: 0,
    ReactionManager: 0,
    ReactionUserManager: 0,
    StageInstanceManager: 0,
    ThreadMemberManager: 0,
    UserManager: { maxSize: 0, keepOverLimit: ({ id, client: { user } }) => id === user.id },
    VoiceStateManager: 0,
  }),
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
