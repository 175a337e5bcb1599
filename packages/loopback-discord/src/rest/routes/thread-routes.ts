import { GatewayIntentBits, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import * as z from 'zod';
import { channelPayload } from '../../state/channel.ts';
import { changeMessage } from '../../state/post.ts';
import { addChannel, type World } from '../../state/world.ts';
import { channelFor, messageFor } from '../access.ts';
import { type Answer, type Call, type Routes, readBody } from '../call.ts';
import { REFUSALS } from '../rest-error.ts';

const ThreadBody = z.looseObject({ name: z.string(), auto_archive_duration: z.number().nullish() });

/** Threads: from a message, or on their own. */
export const threadRoutes = {
  'POST /channels/:channel/messages/:message/threads': fromMessage,
  'POST /channels/:channel/threads': (world, call) => open(world, call, readBody(call, 'thread', ThreadBody)),
} as const satisfies Routes;

/** A thread has the id of the message that it was opened from (Threads). */
function fromMessage(world: World, call: Call): Answer {
  const channel = channelFor(world, call, PermissionFlagsBits.CreatePublicThreads);
  const message = messageFor(channel, call);
  const body = readBody(call, 'thread from message', ThreadBody);
  if (message.threadId !== undefined) throw REFUSALS.threadExists();
  const answer = open(world, call, body, message.id);
  changeMessage(world, message, { threadId: message.id, flags: message.flags | MessageFlags.HasThread }, 'unmarked');
  return answer;
}

function open(world: World, call: Call, body: z.infer<typeof ThreadBody>, id?: string): Answer {
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
  world.dispatches.emit({
    name: 'THREAD_CREATE',
    data: { ...payload, newly_created: true },
    guildId: parent.guildId,
    intents: GatewayIntentBits.Guilds,
  });
  return { status: 201, body: payload };
}
