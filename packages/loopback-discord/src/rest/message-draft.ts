import { MessageFlags } from 'discord-api-types/v10';
import type { MessageBody } from '../check/message-body.ts';
import { isEmpty } from '../check/message-rules.ts';
import { type Problem, problemIf } from '../check/problem.ts';
import type { Channel } from '../state/channel.ts';
import { type Component, completed } from '../state/component.ts';
import { pingsOf } from '../state/mentions.ts';
import type { Attachment, Message } from '../state/message.ts';
import type { Draft } from '../state/post.ts';
import type { World } from '../state/world.ts';
import type { UploadedFile } from './call.ts';
import { REFUSALS } from './rest-error.ts';

/** Flags that a bot may set on a regular message (Message Resource, Message Flags). */
const SETTABLE = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** What a checked body becomes when it is posted. `repliedTo` is the author of the message that is replied to. */
export function draftOf(
  world: World,
  channel: Channel,
  body: MessageBody,
  files: readonly UploadedFile[],
  repliedTo?: string,
): Draft {
  const attachments = attach(world, channel, body, files, []);
  const components = completed(body.components ?? []);
  return {
    authorId: world.bot.id,
    content: (body.content ?? '').trim(),
    embeds: (body.embeds ?? []).map((embed) => ({ type: 'rich', ...embed })),
    components,
    attachments,
    flags: (body.flags ?? 0) & SETTABLE,
    ...pingsOf(world, textOf(body.content ?? '', components), body.allowed_mentions ?? undefined, repliedTo),
  };
}

/**
 * What a checked body changes in a message. Fields that it leaves out stay. Throws 50035 if the message as a whole
 * would break the rules of IS_COMPONENTS_V2, and 50006 if nothing would be left of it.
 */
export function editOf(
  world: World,
  channel: Channel,
  message: Message,
  body: MessageBody,
  files: readonly UploadedFile[],
): Partial<Message> {
  const kept = body.attachments
    ? message.attachments.filter((file) => body.attachments?.some((each) => each.id === file.id))
    : message.attachments;
  const attachments = [...kept, ...attach(world, channel, body, files, kept)];
  const settable = body.flags ?? 0;
  const flags = (message.flags & ~MessageFlags.Loading) | (settable & SETTABLE);
  const content = body.content === undefined ? message.content : (body.content ?? '').trim();
  const embeds =
    body.embeds === undefined ? message.embeds : (body.embeds ?? []).map((embed) => ({ type: 'rich', ...embed }));
  const components = body.components === undefined ? message.components : completed(body.components ?? []);
  const pings = pingsOf(world, textOf(content, components), body.allowed_mentions ?? undefined);
  // An edit does not take back the ping of a reply.
  const mentions = [...new Set([...(message.replyTo ? message.mentions : []), ...pings.mentions])];
  const change = { content, embeds, components, attachments, flags, ...pings, mentions };
  const problems = wholeProblems(change);
  if (problems.length > 0) throw REFUSALS.invalidBody(problems);
  if (isEmpty({ content, embeds: [...embeds], components: [...components] }, attachments))
    throw REFUSALS.emptyMessage();
  return change;
}

function wholeProblems(whole: Pick<Message, 'content' | 'embeds' | 'components' | 'flags'>): readonly Problem[] {
  if ((whole.flags & MessageFlags.IsComponentsV2) !== 0) {
    return [
      ...problemIf(whole.content !== '', ['content'], 'cannot stay in a message with IS_COMPONENTS_V2: set it to null'),
      ...problemIf(
        whole.embeds.length > 0,
        ['embeds'],
        'cannot stay in a message with IS_COMPONENTS_V2: set them to []',
      ),
    ];
  }
  return whole.components.flatMap((component, index) =>
    problemIf(component.type !== 1, ['components', index, 'type'], 'needs the flag IS_COMPONENTS_V2'),
  );
}

function attach(
  world: World,
  channel: Channel,
  body: MessageBody,
  files: readonly UploadedFile[],
  before: readonly Attachment[],
): readonly Attachment[] {
  return files.map((file) => {
    const id = world.nextId();
    const described = body.attachments?.find(
      (each) => each.id === file.number && !before.some((old) => old.id === each.id),
    );
    const filename = described?.filename ?? file.filename;
    const path = `/attachments/${channel.id}/${id}/${encodeURIComponent(filename)}`;
    world.files.set(path, file.bytes);
    return {
      id,
      filename,
      size: file.size,
      url: `${world.origin}${path}`,
      ...(file.type !== '' && { contentType: file.type }),
      ...(described?.description && { description: described.description }),
    };
  });
}

/** Mentions count wherever text is shown in a message. */
function textOf(content: string, components: readonly Component[]): string {
  const inside = (component: Component): string =>
    [component.content ?? '', ...(component.components ?? []).map(inside)].join('\n');
  return [content, ...components.map(inside)].join('\n');
}
