import * as z from 'zod';

/** An embed of a message (Discord, Message Resource, Embed Object): the fields that are looked at here. */
export interface Embed {
  readonly [other: string]: unknown;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  /** 0xRRGGBB. */
  readonly color?: number | undefined;
  readonly timestamp?: string | undefined;
  readonly footer?: { readonly text?: string | undefined; readonly icon_url?: string | undefined } | undefined;
  readonly author?:
    | { readonly name?: string | undefined; readonly url?: string | undefined; readonly icon_url?: string | undefined }
    | undefined;
  readonly image?: { readonly url: string } | undefined;
  readonly thumbnail?: { readonly url: string } | undefined;
  readonly fields?: readonly EmbedField[] | undefined;
}

export interface EmbedField {
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly inline?: boolean | undefined;
}

const Picture = z.looseObject({ url: z.string() });

export const Embed: z.ZodType<Embed> = z.looseObject({
  title: z.string().optional(),
  description: z.string().optional(),
  url: z.string().optional(),
  color: z.number().optional(),
  timestamp: z.string().optional(),
  footer: z.looseObject({ text: z.string().optional(), icon_url: z.string().optional() }).optional(),
  author: z
    .looseObject({ name: z.string().optional(), url: z.string().optional(), icon_url: z.string().optional() })
    .optional(),
  image: Picture.optional(),
  thumbnail: Picture.optional(),
  fields: z
    .array(z.looseObject({ name: z.string().optional(), value: z.string().optional(), inline: z.boolean().optional() }))
    .optional(),
});

/** The texts of an embed that are read by people and counted by Discord: title, author, description, fields, footer. */
export function textsOfEmbed(embed: Embed): readonly string[] {
  const fields = (embed.fields ?? []).flatMap((field) => [field.name, field.value]);
  return [embed.title, embed.author?.name, embed.description, ...fields, embed.footer?.text].filter(
    (text) => text !== undefined,
  );
}
