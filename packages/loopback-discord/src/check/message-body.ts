import * as z from 'zod';
import { Component } from '../state/component.ts';
import { Embed } from '../state/embed.ts';

/** The parts of a message's body that are looked at, once the spec has nothing against it. */
export const MessageBody = z.looseObject({
  content: z.string().nullish(),
  embeds: z.array(Embed).nullish(),
  components: z.array(Component).nullish(),
  flags: z.number().nullish(),
  attachments: z
    .array(z.looseObject({ id: z.string(), filename: z.string().nullish(), description: z.string().nullish() }))
    .nullish(),
  sticker_ids: z.array(z.string()).nullish(),
  poll: z.looseObject({}).nullish(),
  allowed_mentions: z
    .object({
      parse: z.array(z.string().nullable()).nullish(),
      users: z.array(z.string().nullable()).nullish(),
      roles: z.array(z.string().nullable()).nullish(),
      replied_user: z.boolean().nullish(),
    })
    .nullish(),
  message_reference: z
    .looseObject({
      message_id: z.string(),
      channel_id: z.string().nullish(),
      fail_if_not_exists: z.boolean().nullish(),
      type: z.number().nullish(),
    })
    .nullish(),
});

export type MessageBody = z.infer<typeof MessageBody>;

/** Reads a body of which the spec approves. `null` inside embeds and components means 'left out', and is. */
export function readMessageBody(body: unknown): MessageBody {
  const given = z.looseObject({}).parse(body ?? {});
  return MessageBody.parse({
    ...given,
    embeds: withoutNulls(given['embeds']),
    components: withoutNulls(given['components']),
  });
}

/** The same JSON without the keys whose value is null, at any depth. */
export function withoutNulls(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutNulls);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, value]) => (value === null ? [] : [[key, withoutNulls(value)]])),
  );
}
