import { z } from 'zod';

const Values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
/** Discord's limit for a message. */
const Text = z.string().min(1).max(2_000);

/** Something that the member does in the page. */
export const Action = z.discriminatedUnion('do', [
  /** `path` is 'ask', or 'manage status' with a subcommand. */
  z.object({ do: z.literal('slash'), path: z.string(), values: Values }),
  z.object({
    do: z.literal('autocomplete'),
    path: z.string(),
    option: z.string(),
    typed: z.string(),
    values: Values,
  }),
  /** A button, or a select with its `values`. */
  z.object({
    do: z.literal('component'),
    messageId: z.string(),
    customId: z.string(),
    isButton: z.boolean(),
    values: z.array(z.string()),
  }),
  /** Entries by custom id. */
  z.object({
    do: z.literal('modal'),
    id: z.string(),
    entries: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
  /** An entry of a message's context menu, by its default name. */
  z.object({ do: z.literal('menu'), name: z.string(), messageId: z.string() }),
  z.object({ do: z.literal('say'), text: Text, replyTo: z.string().optional(), ping: z.boolean().optional() }),
  z.object({ do: z.literal('edit'), messageId: z.string(), text: Text }),
  z.object({ do: z.literal('delete'), messageId: z.string() }),
  /** Hides a message that only the member can see. */
  z.object({ do: z.literal('dismiss'), messageId: z.string() }),
  z.object({ do: z.literal('speak'), locale: z.enum(['en-US', 'vi']) }),
]);

export type Action = z.infer<typeof Action>;
