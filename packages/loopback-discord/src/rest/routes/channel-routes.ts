import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import * as z from 'zod';
import { channelPayload } from '../../state/channel.ts';
import { userPayload } from '../../state/guild.ts';
import { addChannel, directChannel } from '../../state/places.ts';
import { changeMessage } from '../../state/post.ts';
import { tell, type World } from '../../state/world.ts';
import { type Answer, type Call, channelFor, messageFor, ok, type Routes, readBody, writableChannel } from '../call.ts';
import { REFUSALS } from '../rest-error.ts';

/** Channels: to look at, to show that one is typing, to open direct ones and threads. */
export const channelRoutes = {
  'GET /channels/:channel': (world, call) => ok(channelPayload(channelFor(world, call), world.bot.id)),
  'POST /channels/:channel/typing': showTyping,
  'POST /users/@me/channels': openDirect,
  'POST /channels/:channel/messages/:message/threads': openThreadFromMessage,
  'POST /channels/:channel/threads': (world, call) => openThread(world, call, readBody(call, 'thread', ThreadBody)),
} as const satisfies Routes;

const DirectBody = z.looseObject({ recipient_id: z.string().nullish() });
const ThreadBody = z.looseObject({ name: z.string(), auto_archive_duration: z.number().nullish() });

function showTyping(world: World, call: Call): Answer {
  const channel = writableChannel(world, call);
  channel.typings += 1;
  tell(world, channel, 'typing', 'TYPING_START', {
    channel_id: channel.id,
    user_id: world.bot.id,
    timestamp: Math.floor(world.clock.now() / 1_000),
    guild_id: channel.guildId,
  });
  world.typings.emit(channel.id);
  return ok();
}

function openDirect(world: World, call: Call): Answer {
  const { recipient_id: userId } = readBody(call, 'direct channel', DirectBody);
  const user = world.users.get(userId ?? '');
  if (user === undefined) throw REFUSALS.unknownUser();
  const channel = directChannel(world, user.id);
  return ok({ ...channelPayload(channel, world.bot.id), recipients: [userPayload(user)] });
}

/** A thread has the id of the message that it was opened from (Threads). */
function openThreadFromMessage(world: World, call: Call): Answer {
  const channel = channelFor(world, call, PermissionFlagsBits.CreatePublicThreads);
  const message = messageFor(channel, call);
  const body = readBody(call, 'thread from message', ThreadBody);
  if (message.threadId !== undefined) throw REFUSALS.threadExists();
  const answer = openThread(world, call, body, message.id);
  changeMessage(world, message, { threadId: message.id, flags: message.flags | MessageFlags.HasThread }, 'unmarked');
  return answer;
}

function openThread(world: World, call: Call, body: z.infer<typeof ThreadBody>, id?: string): Answer {
  const parent = channelFor(world, call, PermissionFlagsBits.CreatePublicThreads);
  if (parent.guildId === undefined || parent.parentId !== undefined) throw REFUSALS.missingPermissions();
  const thread = addChannel(world, {
    name: body.name,
    guildId: parent.guildId,
    parentId: parent.id,
    ownerId: world.bot.id,
    autoArchiveMinutes: body.auto_archive_duration ?? 1440,
    ...(id !== undefined && { id }),
  });
  const payload = channelPayload(thread, world.bot.id);
  tell(world, thread, 'channels', 'THREAD_CREATE', { ...payload, newly_created: true });
  return { status: 201, body: payload };
}
