import { z } from 'zod';
import { Component } from './discord-component.ts';

const User = z.object({
  id: z.string(),
  username: z.string(),
  global_name: z.string().nullish(),
  bot: z.boolean().optional(),
});

const Embed = z.object({
  title: z.string().optional(),
  description: z.string().optional(),
  url: z.string().optional(),
  color: z.number().optional(),
  author: z.object({ name: z.string() }).optional(),
  footer: z.object({ text: z.string() }).optional(),
  fields: z.array(z.object({ name: z.string(), value: z.string(), inline: z.boolean().optional() })).optional(),
});

/** A message as Discord's API gives it (Message Resource): the fields that are seen. */
export const DiscordMessage = z.object({
  id: z.string(),
  /** 0 regular, 19 reply, 20 slash command, 23 context menu. */
  type: z.number(),
  author: User,
  content: z.string(),
  embeds: z.array(Embed),
  components: z.array(Component),
  /** Discord's MessageFlags. */
  flags: z.number(),
  /** ISO 8601. */
  timestamp: z.string(),
  edited_timestamp: z.string().nullish(),
  /** Who used what the message answers; `name` is that of a command, without the slash. */
  interaction_metadata: z.object({ user: User, name: z.string().optional() }).optional(),
  get referenced_message() {
    return DiscordMessage.nullish();
  },
});

export type DiscordMessage = z.infer<typeof DiscordMessage>;
export type DiscordUser = z.infer<typeof User>;
export type DiscordEmbed = z.infer<typeof Embed>;
