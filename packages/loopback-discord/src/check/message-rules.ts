import { MessageFlags } from 'discord-api-types/v10';
import { everyComponent } from '../state/component.ts';
import { componentProblems } from './component-rules.ts';
import { embedProblems } from './embed-rules.ts';
import type { MessageBody } from './message-body.ts';
import { type Problem, problemIf } from './problem.ts';

/** A file of a multipart request. */
export interface Upload {
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
}

/** Characters of `content`. The spec says 4,000, which holds for people with Nitro only. */
const CONTENT = 2_000;
/** Bytes of one file, without boosts. */
const FILE_BYTES = 10 * 1024 * 1024;
/** Files of one message. */
const FILES = 10;

/**
 * What Discord refuses in a message although its spec allows it (Message Resource, Create Message; Component
 * Reference). `isEdit`: a body that says nothing changes nothing, and is no empty message.
 */
export function messageProblems(body: MessageBody, files: readonly Upload[], isEdit: boolean): readonly Problem[] {
  const modern = ((body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  const content = body.content ?? '';
  return [
    ...problemIf(
      content.length > CONTENT,
      ['content'],
      `must be ${CONTENT} or fewer in length, and has ${content.length}`,
    ),
    ...(isEdit ? [] : emptyProblems(body, files)),
    ...(modern ? modernProblems(body) : []),
    ...componentProblems(body.components ?? [], modern || (isEdit && usesModern(body))),
    ...embedProblems(body.embeds ?? []),
    ...mentionProblems(body),
    ...fileProblems(body, files),
  ];
}

/** Whether there is nothing in the message that could be shown: content, embeds, components, files, stickers, a poll. */
export function isEmpty(body: MessageBody, files: readonly unknown[]): boolean {
  const lists = [body.embeds, body.components, body.sticker_ids, files];
  return (body.content ?? '').trim() === '' && lists.every((list) => (list ?? []).length === 0) && !body.poll;
}

function emptyProblems(body: MessageBody, files: readonly Upload[]): readonly Problem[] {
  return problemIf(isEmpty(body, files) && body.message_reference?.type !== 1, [], 'Cannot send an empty message');
}

function modernProblems(body: MessageBody): readonly Problem[] {
  const legacy = [
    ['content', body.content],
    ['embeds', body.embeds?.length],
    ['poll', body.poll],
    ['sticker_ids', body.sticker_ids?.length],
  ] as const;
  return legacy.flatMap(([key, value]) =>
    problemIf(!!value, [key], 'cannot be used together with the flag IS_COMPONENTS_V2'),
  );
}

/** An edit may leave the flag out if the message has it already; the merged message is checked where it is known. */
function usesModern(body: MessageBody): boolean {
  return (body.components ?? []).some((component) => component.type !== 1);
}

function mentionProblems(body: MessageBody): readonly Problem[] {
  return (['users', 'roles'] as const).flatMap((kind) =>
    problemIf(
      !!body.allowed_mentions?.parse?.includes(kind) && (body.allowed_mentions[kind] ?? []).length > 0,
      ['allowed_mentions', kind],
      `is mutually exclusive with "${kind}" in parse`,
    ),
  );
}

function fileProblems(body: MessageBody, files: readonly Upload[]): readonly Problem[] {
  const names = new Set([
    ...files.map((file) => file.filename),
    ...(body.attachments ?? []).map((file) => file.filename),
  ]);
  const missing = everyComponent(body.components ?? []).flatMap(({ component, path }) =>
    [component.media, component.file, ...(component.items ?? []).map((item) => item.media)].flatMap((media) =>
      problemIf(
        !!media?.url.startsWith('attachment://') && !names.has(media.url.slice('attachment://'.length)),
        path,
        `${media?.url} is not among the attachments`,
      ),
    ),
  );
  return [
    ...missing,
    ...problemIf(files.length > FILES, ['attachments'], `must be ${FILES} or fewer in length`),
    ...files.flatMap((file, index) =>
      problemIf(file.size > FILE_BYTES, ['files', index], `${file.filename} is larger than ${FILE_BYTES} bytes`),
    ),
  ];
}
