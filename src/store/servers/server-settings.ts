import { z } from 'zod';

const snowflake = z.string().regex(/^\d{17,20}$/u);
const channels = z.array(snowflake).max(50).readonly();

/** What a Discord server has chosen. Whatever is not there is as the operator has it. */
export const serverSettings = z
  .object({
    /** Its own reports; without, the operator's. */
    reports: z
      .object({
        /** `https://…`, without branch and folder. */
        repository: z.string(),
        branch: z.string().optional(),
        folder: z.string().optional(),
        /** Base address of the published site. */
        siteUrl: z.string().optional(),
      })
      .optional(),
    /** Where mentions are answered; without, everywhere. */
    mentionChannels: channels.optional(),
    /** Where every question is answered that the reports clearly answer. */
    askChannels: channels.optional(),
    /** Whether a mention is answered in a thread of its own. */
    threads: z.boolean().optional(),
    /** Of a question or an interface where nothing tells. */
    language: z.enum(['en', 'vi']).optional(),
    /** How much may be asked in thirty seconds. */
    coolDown: z
      .object({ member: z.number().int().min(1).max(100), channel: z.number().int().min(1).max(1_000) })
      .partial()
      .optional(),
  })
  .readonly();

export type ServerSettings = z.infer<typeof serverSettings>;
