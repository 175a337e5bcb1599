import { z } from 'zod';

const Picture = z.looseObject({ url: z.string() });

/** An embed of a message (Discord, Message Resource, Embed Object). */
export const Embed = z.looseObject({
  title: z.string().optional(),
  description: z.string().optional(),
  url: z.string().optional(),
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

export type Embed = z.infer<typeof Embed>;

/** The texts of an embed that are read by people and counted by Discord: title, author, description, fields, footer. */
export function textsOfEmbed(embed: Embed): readonly string[] {
  const fields = (embed.fields ?? []).flatMap((field) => [field.name, field.value]);
  return [embed.title, embed.author?.name, embed.description, ...fields, embed.footer?.text].filter(
    (text) => text !== undefined,
  );
}
