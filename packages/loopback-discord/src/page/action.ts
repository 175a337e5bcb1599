import * as z from 'zod';

const Id = z.string();
/** A whole slash command: 'ask', or 'manage status' with a subcommand. */
const Path = z.string();
const Values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
/** Discord's limit for a message. */
const Text = z.string().min(1).max(2_000);

/** Something that the member does in the page. */
export const Action = z.discriminatedUnion('do', [
  z.object({ do: z.literal('slash'), path: Path, values: Values }),
  z.object({ do: z.literal('autocomplete'), path: Path, option: z.string(), typed: z.string(), values: Values }),
  z.object({ do: z.literal('click'), messageId: Id, customId: z.string() }),
  z.object({ do: z.literal('choose'), messageId: Id, customId: z.string(), values: z.array(z.string()) }),
  /** Entries by custom id. */
  z.object({
    do: z.literal('modal'),
    id: Id,
    entries: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
  /** An entry of a message's context menu, by its default name. */
  z.object({ do: z.literal('menu'), name: z.string(), messageId: Id }),
  z.object({ do: z.literal('say'), text: Text, replyTo: Id.optional(), ping: z.boolean().optional() }),
  z.object({ do: z.literal('edit'), messageId: Id, text: Text }),
  z.object({ do: z.literal('delete'), messageId: Id }),
  /** Hides a message that only the member can see. */
  z.object({ do: z.literal('dismiss'), messageId: Id }),
  /** Goes to another server, by the id of its channel. */
  z.object({ do: z.literal('visit'), channelId: Id }),
  z.object({ do: z.literal('speak'), locale: z.enum(['en-US', 'vi']) }),
]);

export type Action = z.infer<typeof Action>;
