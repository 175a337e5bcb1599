import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { everyComponent } from '../state/component.ts';
import { type Embed, textsOfEmbed } from '../state/message.ts';
import type { MessageBody } from '../state/message-body.ts';
import { componentProblems } from './component-rules.ts';
import { broken, type Path, type Problem, schemeRule } from './problem.ts';

/** A file of a multipart request. */
export interface Upload {
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
}

/** Characters of `content`. The spec says 4,000, which holds for people with Nitro only. */
const CONTENT = 2_000;
/** Characters over all texts of all embeds of a message. */
const EMBEDS = 6_000;
/** Bytes of one file, without boosts. */
const FILE_BYTES = 10 * 1024 * 1024;
/** Characters of a nonce (Message Resource, Message Object). */
const NONCE = 25;
/** Files of one message. */
const FILES = 10;

/**
 * What Discord refuses in a message although its spec allows it (Message Resource, Create Message and Embed Limits;
 * Component Reference). `isEdit`: a body that says nothing changes nothing, and is no empty message.
 */
export function messageProblems(body: MessageBody, files: readonly Upload[], isEdit: boolean): readonly Problem[] {
  const { poll, sticker_ids: stickers, allowed_mentions: allowed } = body;
  const content = body.content ?? '';
  const components = body.components ?? [];
  const embeds = body.embeds ?? [];
  const embedded = embeds.flatMap(textsOfEmbed).join('').length;
  const isModern = ((body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  // An edit may leave the flag out if the message has it already; the merged message is checked where it is known.
  const mayBeModern = isEdit && components.some((each) => each.type !== ComponentType.ActionRow);
  const isNothing = !isEdit && isEmpty(body, files) && body.message_reference?.type !== 1;
  const notModern = 'cannot be used together with the flag IS_COMPONENTS_V2';
  const both = (kind: 'users' | 'roles') => !!allowed?.parse?.includes(kind) && !!allowed[kind]?.length;
  return [
    ...broken(
      [],
      [content.length > CONTENT, 'content', `must be ${CONTENT} or fewer in length, and has ${content.length}`],
      [String(body.nonce ?? '').length > NONCE, 'nonce', `must be ${NONCE} or fewer in length`],
      [isNothing, '', 'Cannot send an empty message'],
      [isModern && content !== '', 'content', notModern],
      [isModern && embeds.length > 0, 'embeds', notModern],
      [isModern && !!poll, 'poll', notModern],
      [isModern && !!stickers?.length, 'sticker_ids', notModern],
      [embedded > EMBEDS, 'embeds', `Embed size exceeds maximum size of ${EMBEDS}: ${embedded}`],
      [files.length > FILES, 'attachments', `must be ${FILES} or fewer in length`],
    ),
    ...broken(
      ['allowed_mentions'],
      [both('users'), 'users', 'is mutually exclusive with "users" in parse'],
      [both('roles'), 'roles', 'is mutually exclusive with "roles" in parse'],
    ),
    ...componentProblems(components, isModern || mayBeModern),
    ...embeds.flatMap((embed, index) => embedProblems(embed, ['embeds', index])),
    ...fileProblems(body, files),
  ];
}

/** Whether there is nothing in the message that could be shown: content, embeds, components, files, stickers, a poll. */
export function isEmpty(body: MessageBody, files: readonly unknown[]): boolean {
  const lists = [body.embeds, body.components, body.sticker_ids, files];
  return (body.content ?? '').trim() === '' && lists.every((list) => !list?.length) && !body.poll;
}

const WEB = ['http', 'https'];
const PICTURE = [...WEB, 'attachment'];

function embedProblems(embed: Embed, path: Path): readonly Problem[] {
  const isBare = textsOfEmbed(embed).every((text) => text === '') && !embed.image && !embed.thumbnail;
  return [
    ...broken(path, [isBare, 'description', 'This field is required'], schemeRule(embed.url, 'url', WEB)),
    ...broken(
      [...path, 'author'],
      schemeRule(embed.author?.url, 'url', WEB),
      schemeRule(embed.author?.icon_url, 'icon_url', PICTURE),
    ),
    ...broken([...path, 'footer'], schemeRule(embed.footer?.icon_url, 'icon_url', PICTURE)),
    ...broken([...path, 'image'], schemeRule(embed.image?.url, 'url', PICTURE)),
    ...broken([...path, 'thumbnail'], schemeRule(embed.thumbnail?.url, 'url', PICTURE)),
    ...(embed.fields ?? []).flatMap(({ name, value }, index) =>
      broken(
        [...path, 'fields', index],
        [!name?.trim(), 'name', 'This field is required'],
        [!value?.trim(), 'value', 'This field is required'],
      ),
    ),
  ];
}

function fileProblems({ components, attachments }: MessageBody, files: readonly Upload[]): readonly Problem[] {
  const names = [...files, ...(attachments ?? [])].flatMap(({ filename }) => filename ?? []);
  const urls = names.map((name) => `attachment://${name}`);
  return [
    ...everyComponent(components ?? []).flatMap(({ component: { media, file, items = [] }, path }) =>
      [media, file, ...items.map((item) => item.media)].flatMap((each) => {
        const isMissing = !!each?.url.startsWith('attachment://') && !urls.includes(each.url);
        return broken(path, [isMissing, '', `${each?.url} is not among the attachments`]);
      }),
    ),
    ...files.flatMap(({ filename, size }, index) =>
      broken(['files'], [size > FILE_BYTES, index, `${filename} is larger than ${FILE_BYTES} bytes`]),
    ),
  ];
}
