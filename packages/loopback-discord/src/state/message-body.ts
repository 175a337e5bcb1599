import * as z from 'zod';
import { Component } from './component.ts';
import { Embed, type Message } from './message.ts';

const Ids = z.array(z.string().nullable());

/** The parts of a message's body that are looked at, once the spec has nothing against it. */
export const MessageBody = z
  .looseObject({
    content: z.string().nullable(),
    embeds: z.array(Embed).nullable(),
    components: z.array(Component).nullable(),
    flags: z.number().nullable(),
    nonce: z.union([z.string(), z.number()]).nullable(),
    enforce_nonce: z.boolean().nullable(),
    attachments: z
      .array(z.looseObject({ id: z.string(), filename: z.string().optional(), description: z.string().optional() }))
      .nullable(),
    sticker_ids: z.array(z.string()).nullable(),
    poll: z.looseObject({}).nullable(),
    allowed_mentions: z.object({ parse: Ids, users: Ids, roles: Ids, replied_user: z.boolean() }).partial().nullable(),
    message_reference: z
      .looseObject({ message_id: z.string(), fail_if_not_exists: z.boolean().optional(), type: z.number().optional() })
      .nullable(),
  })
  .partial();

export type MessageBody = z.infer<typeof MessageBody>;

/** Schemas are compiled when they are first used: one made for each call would be compiled for each. */
const Parts = z.looseObject({});

/** Reads a body of which the spec approves. `null` inside its parts means 'left out', and is. */
export function readMessageBody(body: unknown): MessageBody {
  const parts = Object.entries(Parts.parse(body ?? {}));
  return MessageBody.parse(Object.fromEntries(parts.map(([key, part]) => [key, withoutNulls(part)])));
}

/** The same JSON without the keys whose value is null, at any depth. */
export function withoutNulls(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutNulls);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, value]) => (value === null ? [] : [[key, withoutNulls(value)]])),
  );
}

/**
 * Whom of these users a text notifies, given what is allowed; `undefined` allows everything, as Discord does (Message Resource,
 * Allowed Mentions Object). `repliedTo` is the author of the message that is replied to.
 */
export function pingsOf(
  users: ReadonlyMap<string, unknown>,
  text: string,
  allowed: MessageBody['allowed_mentions'],
  repliedTo?: string,
): Pick<Message, 'mentions' | 'mentionedRoles' | 'mentionsEveryone'> {
  const may = (kind: 'users' | 'roles', id: string) =>
    !allowed || (allowed.parse?.includes(kind) ?? false) || (allowed[kind]?.includes(id) ?? false);
  const named = ids(text, /<@!?(\d+)>/g).filter((id) => users.has(id) && may('users', id));
  const replied = repliedTo !== undefined && (!allowed || allowed.replied_user === true) ? [repliedTo] : [];
  return {
    mentions: [...new Set([...named, ...replied])],
    mentionedRoles: ids(text, /<@&(\d+)>/g).filter((id) => may('roles', id)),
    mentionsEveryone: /@(?:everyone|here)\b/.test(text) && (!allowed || !!allowed.parse?.includes('everyone')),
  };
}

function ids(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}
