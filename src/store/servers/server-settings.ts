import { z } from 'zod';

const snowflake = z.string().regex(/^\d{17,20}$/u);
const channels = z.array(snowflake).max(50).readonly();

/** Reports of a server's own. */
const reports = z.object({
  repositories: z
    .array(
      z.object({
        /** `https://…`, without branch and folder. */
        url: z.string().max(500),
        branch: z.string().max(250).optional(),
        folder: z.string().max(500).optional(),
      }),
    )
    .min(1)
    .max(20)
    .readonly(),
  /** Base address of the published site. */
  siteUrl: z.string().max(500).optional(),
});

/** What is kept of questions. */
const questions = z.object({
  /** Whether their words are kept, and not counts alone. */
  words: z.boolean(),
  /** For so many days the words are. */
  days: z.number().int().min(1).max(365),
  /** Where what was asked is posted each week; without, nowhere. */
  weekly: snowflake.optional(),
});

/** How members may follow what reports are about. */
const following = z.object({
  /** Where they can be told besides in direct messages; without, nowhere. */
  channel: snowflake.optional(),
});

/** What a Discord server has chosen. Whatever is not there is as the operator has it. */
export const serverSettings = z
  .object({
    /** Without, the operator's. */
    reports: reports.optional(),
    /** What somebody has named and nobody has taken yet. */
    draft: reports.optional(),
    /** Where mentions are answered; without, everywhere. */
    mentionChannels: channels.optional(),
    /** Where every question is answered that the reports clearly answer. */
    askChannels: channels.optional(),
    /** Whether a mention is answered in a thread of its own. */
    threads: z.boolean().optional(),
    /** Of a question or an interface where nothing tells. */
    language: z.enum(['en', 'vi']).optional(),
    /** Questions of a member, and answers that a channel is shown, in thirty seconds. */
    coolDown: z
      .object({ user: z.number().int().min(1).max(100), channel: z.number().int().min(1).max(1_000) })
      .optional(),
    /** What is kept of questions; without, nothing. */
    questions: questions.optional(),
    /** Whether members may follow; without, not. */
    following: following.optional(),
  })
  .readonly();

export type ServerSettings = z.infer<typeof serverSettings>;
export type KeptQuestions = z.infer<typeof questions>;
export type KeptFollowing = z.infer<typeof following>;
export type ServerReports = z.infer<typeof reports>;
