import { MessageFlags } from 'discord-api-types/v10';
import { rowProblems } from '../check/component-rules.ts';
import { isEmpty } from '../check/message-rules.ts';
import { broken, type Problem } from '../check/problem.ts';
import type { Channel } from '../state/channel.ts';
import { type Component, completed } from '../state/component.ts';
import type { Interaction } from '../state/interaction.ts';
import type { Attachment, Message } from '../state/message.ts';
import { type MessageBody, pingsOf } from '../state/message-body.ts';
import type { Draft } from '../state/post.ts';
import type { World } from '../state/world.ts';
import type { Call } from './call.ts';
import { REFUSALS } from './rest-error.ts';
import { componentsWithUploads, embedsWithUploads, keepUploads } from './uploads.ts';

/** Flags that a bot may set on a regular message (Message Resource, Message Flags). */
const SETTABLE = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

type Files = Call['files'];

/** What a checked body becomes when it is posted. `repliedTo` is the author of the message that is replied to. */
export function draftOf(world: World, channel: Channel, body: MessageBody, files: Files, repliedTo?: string): Draft {
  const attachments = keepUploads(world, channel.id, body, files, []);
  const components = completed(componentsWithUploads(body.components ?? [], attachments));
  return {
    authorId: world.bot.id,
    content: (body.content ?? '').trim(),
    embeds: richEmbeds(body, attachments),
    components,
    attachments,
    flags: (body.flags ?? 0) & SETTABLE,
    ...pingsOf(world.users, textOf(body.content ?? '', components), body.allowed_mentions, repliedTo),
  };
}

/**
 * What a checked body changes in a message. Fields that it leaves out stay. Throws 50035 if the message as a whole
 * would break the rules of IS_COMPONENTS_V2, and 50006 if nothing would be left of it.
 */
export function editOf(world: World, message: Message, body: MessageBody, files: Files): Partial<Message> {
  const isKept = ({ id }: Attachment) => !body.attachments || body.attachments.some((each) => each.id === id);
  const kept = message.attachments.filter(isKept);
  const attachments = [...kept, ...keepUploads(world, message.channelId, body, files, kept)];
  const flags = (message.flags & ~MessageFlags.Loading) | ((body.flags ?? 0) & SETTABLE);
  const content = body.content === undefined ? message.content : (body.content ?? '').trim();
  const embeds = body.embeds === undefined ? message.embeds : richEmbeds(body, attachments);
  const components =
    body.components === undefined
      ? message.components
      : completed(componentsWithUploads(body.components ?? [], attachments));
  const pings = pingsOf(world.users, textOf(content, components), body.allowed_mentions);
  // An edit does not take back the ping of a reply.
  const mentions = [...new Set([...(message.replyTo ? message.mentions : []), ...pings.mentions])];
  const change = { content, embeds, components, attachments, flags, ...pings, mentions };
  const problems = wholeProblems(change);
  if (problems.length > 0) throw REFUSALS.invalidBody(problems);
  if (isEmpty({ content, embeds: [...embeds], components: [...components] }, attachments))
    throw REFUSALS.emptyMessage();
  return change;
}

/**
 * What every message that comes from an interaction has besides its content: who invoked it, and who can see it.
 * `flags` are those of the content.
 */
export function messageFrame(
  { origin, answerType, ephemeral: wasEphemeral }: Interaction,
  flags: number,
  ephemeral = wasEphemeral,
): Pick<Message, 'interaction' | 'type' | 'flags' | 'onlyFor'> {
  return {
    interaction: origin,
    type: answerType,
    flags: flags | (ephemeral ? MessageFlags.Ephemeral : 0),
    ...(ephemeral && { onlyFor: origin.userId }),
  };
}

function wholeProblems(whole: Pick<Message, 'content' | 'embeds' | 'components' | 'flags'>): readonly Problem[] {
  if ((whole.flags & MessageFlags.IsComponentsV2) === 0) return rowProblems(whole.components);
  return broken(
    [],
    [whole.content !== '', 'content', 'cannot stay in a message with IS_COMPONENTS_V2: set it to null'],
    [whole.embeds.length > 0, 'embeds', 'cannot stay in a message with IS_COMPONENTS_V2: set them to []'],
  );
}

function richEmbeds({ embeds }: MessageBody, attachments: readonly Attachment[]): Message['embeds'] {
  return embedsWithUploads(embeds ?? [], attachments).map((embed) => ({ type: 'rich', ...embed }));
}

/** Mentions count wherever text is shown in a message. */
function textOf(content: string, components: readonly Component[]): string {
  const inside = (component: Component): string =>
    [component.content ?? '', ...(component.components ?? []).map(inside)].join('\n');
  return [content, ...components.map(inside)].join('\n');
}
