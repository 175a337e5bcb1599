import { GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import { changeMessage } from '../../state/post.ts';
import type { World } from '../../state/world.ts';
import { channelFor, messageFor } from '../access.ts';
import type { Answer, Call, Routes } from '../call.ts';

/** The bot's own reactions to a message. */
export const reactionRoutes = {
  'PUT /channels/:channel/messages/:message/reactions/:emoji/@me': (world, call) => react(world, call, true),
  'DELETE /channels/:channel/messages/:message/reactions/:emoji/@me': (world, call) => react(world, call, false),
} as const satisfies Routes;

function react(world: World, call: Call, add: boolean): Answer {
  const channel = channelFor(world, call, add ? PermissionFlagsBits.AddReactions : 0n);
  const message = messageFor(channel, call);
  const emoji = call.params['emoji'] ?? '';
  const others = (message.reactions[emoji] ?? []).filter((id) => id !== world.bot.id);
  const { [emoji]: _, ...rest } = message.reactions;
  const users = add ? [...others, world.bot.id] : others;
  changeMessage(world, message, { reactions: users.length > 0 ? { ...rest, [emoji]: users } : rest }, 'unheard');
  const place = channel.guildId === undefined ? {} : { guild_id: channel.guildId };
  world.dispatches.emit({
    name: add ? 'MESSAGE_REACTION_ADD' : 'MESSAGE_REACTION_REMOVE',
    data: {
      user_id: world.bot.id,
      channel_id: channel.id,
      message_id: message.id,
      emoji: { id: null, name: emoji },
      burst: false,
      type: 0,
      ...place,
    },
    intents:
      channel.guildId === undefined
        ? GatewayIntentBits.DirectMessageReactions
        : GatewayIntentBits.GuildMessageReactions,
    ...(channel.guildId !== undefined && { guildId: channel.guildId }),
  });
  return { status: 204 };
}
