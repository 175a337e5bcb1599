import type { Message } from 'discord.js';

/**
 * Whether a message is for the bot: 'asked' when it mentions it, replies to it with a ping, or is a direct message;
 * 'overheard' in a channel where every question is answered that can be. undefined for all others: of bots, of webhooks,
 * of Discord itself, to everyone, to a role.
 */
export function purposeOf(message: Message, askChannels: ReadonlySet<string>): 'asked' | 'overheard' | undefined {
  if (message.author.bot || message.webhookId !== null || message.system) return undefined;
  if (!message.inGuild()) return 'asked';
  if (message.mentions.has(message.client.user, { ignoreEveryone: true, ignoreRoles: true })) return 'asked';
  const isForOthers = message.mentions.users.size > 0 || message.mentions.everyone || message.reference !== null;
  return askChannels.has(message.channelId) && !isForOthers ? 'overheard' : undefined;
}

/** The text of a message without the mention of the bot. */
export function questionIn(message: Message): string {
  return message.content.replaceAll(new RegExp(`<@!?${message.client.user.id}>`, 'gu'), ' ').trim();
}
