import { GatewayIntentBits, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Message } from '../../state/message.ts';
import { type MessageBody, readMessageBody } from '../../state/message-body.ts';
import { blanked, messagePayload } from '../../state/message-payload.ts';
import { changeMessage, deleteMessage, postMessage } from '../../state/post.ts';
import { tell, type World } from '../../state/world.ts';
import {
  type Answer,
  type Call,
  channelFor,
  messageFor,
  ok,
  type Routes,
  requireBody,
  writableChannel,
} from '../call.ts';
import { draftOf, editOf } from '../message-draft.ts';
import { REFUSALS } from '../rest-error.ts';

/** Messages of a channel, a thread or a direct message, and the bot's own reactions to them. */
export const messageRoutes = {
  'POST /channels/:channel/messages': create,
  'GET /channels/:channel/messages': list,
  'GET /channels/:channel/messages/:message': get,
  'PATCH /channels/:channel/messages/:message': edit,
  'DELETE /channels/:channel/messages/:message': remove,
  'PUT /channels/:channel/messages/:message/reactions/:emoji/@me': (world, call) => react(world, call, true),
  'DELETE /channels/:channel/messages/:message/reactions/:emoji/@me': (world, call) => react(world, call, false),
} as const satisfies Routes;

function create(world: World, call: Call): Answer {
  const channel = writableChannel(world, call);
  requireBody(call, 'message create');
  const body = readMessageBody(call.body);
  const { message_reference: reference, nonce } = body;
  const sent = body.enforce_nonce === true && sentBefore(world, nonce);
  if (sent) return ok(messagePayload(world, sent));
  const target = channel.messages.get(reference?.message_id ?? '');
  if (reference && !target && reference.fail_if_not_exists !== false) throw REFUSALS.unknownReference();
  const draft = draftOf(world, channel, body, call.files, target?.authorId);
  const reply = target && { replyTo: target.id, type: MessageType.Reply };
  const message = postMessage(world, channel, { ...draft, ...reply, ...(nonce != null && { nonce }) });
  if (nonce != null && body.enforce_nonce === true) world.nonces.set(String(nonce), message);
  return ok(messagePayload(world, message));
}

/** 'The past few minutes', in which Discord keeps a nonce (Message Resource, Create Message); it names no number. */
const NONCE_LIFE_MS = 5 * 60_000;

/** The bot's message with the same nonce, as it stands now. */
function sentBefore(world: World, nonce: MessageBody['nonce']): Message | undefined {
  const sent = world.nonces.get(String(nonce ?? ''));
  if (sent === undefined || world.clock.now() - sent.createdAt > NONCE_LIFE_MS) return undefined;
  return world.channels.get(sent.channelId)?.messages.get(sent.id);
}

function list(world: World, call: Call): Answer {
  const channel = channelFor(world, call, PermissionFlagsBits.ReadMessageHistory);
  const bound = (key: string) => BigInt(call.query.get(key) ?? '0');
  const before = bound('before');
  const messages = [...channel.messages.values()]
    .filter((message) => message.onlyFor === undefined)
    .filter((message) => (before === 0n || BigInt(message.id) < before) && BigInt(message.id) > bound('after'))
    .reverse()
    .slice(0, Number(call.query.get('limit') ?? 50));
  return ok(messages.map((message) => view(world, message)));
}

function get(world: World, call: Call): Answer {
  const channel = channelFor(world, call, PermissionFlagsBits.ReadMessageHistory);
  return ok(view(world, messageFor(channel, call)));
}

function edit(world: World, call: Call): Answer {
  const channel = channelFor(world, call);
  const message = messageFor(channel, call);
  if (message.authorId !== world.bot.id) throw REFUSALS.notTheAuthor();
  requireBody(call, 'message edit');
  const change = editOf(world, message, readMessageBody(call.body), call.files);
  return ok(messagePayload(world, changeMessage(world, message, change)));
}

function remove(world: World, call: Call): Answer {
  const found = channelFor(world, call);
  const message = messageFor(found, call);
  if (message.authorId !== world.bot.id) channelFor(world, call, PermissionFlagsBits.ManageMessages);
  deleteMessage(world, message);
  return ok();
}

function react(world: World, call: Call, isAdded: boolean): Answer {
  const channel = channelFor(world, call, isAdded ? PermissionFlagsBits.AddReactions : 0n);
  const message = messageFor(channel, call);
  const name = call.params['emoji'] ?? '';
  const { [name]: before = [], ...rest } = message.reactions;
  const others = before.filter((id) => id !== world.bot.id);
  const users = isAdded ? [...others, world.bot.id] : others;
  changeMessage(world, message, { reactions: users.length > 0 ? { ...rest, [name]: users } : rest }, 'unheard');
  tell(world, channel, 'reactions', isAdded ? 'MESSAGE_REACTION_ADD' : 'MESSAGE_REACTION_REMOVE', {
    user_id: world.bot.id,
    channel_id: channel.id,
    message_id: message.id,
    emoji: { id: null, name },
    burst: false,
    type: 0,
    guild_id: channel.guildId,
  });
  return ok();
}

/** REST blanks messages like the gateway does, unless Message Content is switched on for the application. */
function view(world: World, message: Message): unknown {
  const payload = messagePayload(world, message);
  const isOpen = (world.settings.privilegedIntents & GatewayIntentBits.MessageContent) !== 0;
  return isOpen ? payload : blanked(world, message, payload);
}
