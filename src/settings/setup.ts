import { z } from 'zod';

/** What servers may choose for themselves with /setup, and within which limits. */
export interface SetupConfig {
  /** Whether servers may bring their own repositories. */
  readonly isPublic: boolean;
  /** Host names that repositories may be on. */
  readonly hosts: readonly string[];
  /** Repositories of one server. */
  readonly repositories: number;
  /** Of each repository, as it is fetched and as it lies on disk. */
  readonly megabytes: number;
  /** Reports (Markdown files) of each repository. */
  readonly reports: number;
  /** From one pull of a repository to the next. */
  readonly pullMinutes: number;
  /** Whether the bot asks Discord for the text of all messages, so that servers may choose channels where it answers unasked. */
  readonly readsMessages: boolean;
}

const HOSTS = ['github.com', 'gitlab.com', 'codeberg.org', 'bitbucket.org'];

const flag = z.enum(['on', 'off'], { error: 'must be on or off' }).transform((value) => value === 'on');

function count(most: number) {
  const message = `must be a whole number of 1 to ${most}`;
  return z.coerce.number({ error: message }).int(message).min(1, message).max(most, message);
}

/** Variables of the environment about it; an empty one is left out before. */
export const SETUP = {
  PUBLIC_SETUP: flag,
  SETUP_HOSTS: z
    .string()
    .transform((text) =>
      text
        .toLowerCase()
        .split(/[\s,]+/u)
        .filter((host) => host !== ''),
    )
    .pipe(
      z
        .array(
          z.string().regex(/^(?=.*[a-z])[a-z\d-]+(?:\.[a-z\d-]+)+$/u, 'must be names of hosts, such as github.com'),
        )
        .min(1, 'must be names of hosts, such as github.com'),
    ),
  SETUP_REPOSITORIES: count(20),
  SETUP_MEGABYTES: count(10_000),
  SETUP_REPORTS: count(100_000),
  SETUP_PULL_MINUTES: count(24 * 60),
  MESSAGE_CONTENT: flag,
};

type Given = { readonly [Name in keyof typeof SETUP]?: z.infer<(typeof SETUP)[Name]> | undefined };

export function setupConfig(given: Given): SetupConfig {
  return {
    isPublic: given.PUBLIC_SETUP ?? false,
    hosts: given.SETUP_HOSTS ?? HOSTS,
    repositories: given.SETUP_REPOSITORIES ?? 3,
    megabytes: given.SETUP_MEGABYTES ?? 250,
    reports: given.SETUP_REPORTS ?? 2_000,
    pullMinutes: given.SETUP_PULL_MINUTES ?? 15,
    readsMessages: given.MESSAGE_CONTENT ?? false,
  };
}
