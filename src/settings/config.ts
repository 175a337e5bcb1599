import { z } from 'zod';
import { contradictions, MANY_HOSTS, type ManyHosts, manyHosts } from './many-hosts.ts';
import { SETUP, type SetupConfig, setupConfig } from './setup.ts';
import { UserError } from './user-error.ts';

/** An empty value in `.env` means the same as none. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const url = z.url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' });
const postgresUrl = z.url({
  protocol: /^postgres(?:ql)?$/,
  error: 'must be an address that begins with postgres://',
});
const snowflake = z
  .string()
  .regex(
    /^\d{17,20}$/,
    'must be an id of 17 to 20 digits (Discord: Settings › Advanced › Developer Mode, then right-click, Copy ID)',
  );

const ids = z
  .string()
  .transform((text) => text.split(/[\s,]+/u).filter((id) => id !== ''))
  .pipe(z.array(snowflake));

const variables = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .regex(
        /^[^\s.]+\.[^\s.]+\.\S+$/,
        'does not look like a bot token: three parts with dots between them (Developer Portal › Bot › Reset Token)',
      ),
  ),
  DISCORD_API_URL: optional(url),
  DISCORD_GUILD_ID: optional(snowflake),
  ASK_CHANNELS: optional(ids),
  THREAD_MODE: optional(
    z.union([z.literal('all'), ids], { error: 'must be all, or ids of servers with commas between' }),
  ),
  CONTENT_DIR: optional(z.string()),
  CONTENT_REPO: optional(z.string()),
  GLOSSARY_FILE: optional(z.string()),
  SITE_URL: optional(url),
  SEARCH_DATABASE_URL: optional(postgresUrl),
  DATABASE_URL: optional(postgresUrl),
  DATA_DIR: optional(z.string()),
  DEFAULT_LANGUAGE: optional(z.enum(['en', 'vi'], { error: 'must be en or vi' })),
  CACHE_DIR: optional(z.string()),
  PORT: optional(
    z.coerce
      .number({ error: 'must be a number' })
      .int('must be a whole number')
      .min(1, 'must be 1 to 65535')
      .max(65_535, 'must be 1 to 65535'),
  ),
  HOST: optional(
    z.string().regex(/^(?:[\d.]+|[\da-f:.]+|localhost)$/i, 'must be an IP address, such as 127.0.0.1 or 0.0.0.0'),
  ),
  SHARDS: optional(MANY_HOSTS.SHARDS),
  SHARD_COUNT: optional(MANY_HOSTS.SHARD_COUNT),
  DISCORD_PUBLIC_KEY: optional(MANY_HOSTS.DISCORD_PUBLIC_KEY),
  INTERACTIONS: optional(MANY_HOSTS.INTERACTIONS),
  REDIS_URL: optional(MANY_HOSTS.REDIS_URL),
  PUBLIC_SETUP: optional(SETUP.PUBLIC_SETUP),
  SETUP_HOSTS: optional(SETUP.SETUP_HOSTS),
  SETUP_REPOSITORIES: optional(SETUP.SETUP_REPOSITORIES),
  SETUP_MEGABYTES: optional(SETUP.SETUP_MEGABYTES),
  SETUP_REPORTS: optional(SETUP.SETUP_REPORTS),
  SETUP_PULL_MINUTES: optional(SETUP.SETUP_PULL_MINUTES),
  MESSAGE_CONTENT: optional(SETUP.MESSAGE_CONTENT),
  LOG_LEVEL: optional(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be fatal, error, warn, info, debug, trace or silent',
    }),
  ),
});

const environment = variables.superRefine((given, { addIssue }) => {
  for (const [name, message] of Object.entries(contradictions(given)))
    addIssue({ code: 'custom', path: [name], message });
});

/** Everything that the environment decides. */
export interface Config {
  readonly discord: {
    /** undefined: no bot. */
    readonly token: string | undefined;
    /** REST base without version, such as `https://discord.com/api`; undefined for Discord's own. */
    readonly apiUrl: string | undefined;
    /** Register the commands in this server only (at once) instead of everywhere. */
    readonly guildId: string | undefined;
    /** Channels where every question is answered that the reports clearly answer; undefined: none. */
    readonly askChannels: readonly string[] | undefined;
    /** Servers whose mentions are answered in threads; undefined: none. */
    readonly threadGuilds: 'all' | readonly string[] | undefined;
  };
  /** undefined: the reports that come with Debrief, unless repositories are named. */
  readonly contentDir: string | undefined;
  /** Git repositories with content, as `parseRepoAddresses` reads them; undefined: none. */
  readonly contentRepo: string | undefined;
  /** Terms of the admin's own, in the format of data/fields/aws/glossary.yaml; undefined: none. */
  readonly glossaryFile: string | undefined;
  /** Base address of the published site; undefined: each site's own. */
  readonly siteUrl: string | undefined;
  /** PostgreSQL that a large library is searched in; undefined: none. */
  readonly searchDatabaseUrl: string | undefined;
  /** PostgreSQL that settings of servers are kept in; undefined: a database below `dataDir`. May hold a password. */
  readonly databaseUrl: string | undefined;
  /** Folder for what cannot be made again. */
  readonly dataDir: string;
  readonly defaultLanguage: 'en' | 'vi';
  readonly cacheDir: string;
  /** Address that the port is opened on, for the bot's operation pages and for interactions over HTTP. */
  readonly host: string;
  readonly port: number;
  readonly manyHosts: ManyHosts;
  readonly setup: SetupConfig;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** @throws UserError that names every variable that is wrong, each with what it must be. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const result = environment.safeParse(env);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}`);
    throw new UserError(`The configuration is not usable (see .env.example):\n${problems.join('\n')}`);
  }
  const { data } = result;
  return {
    discord: {
      token: data.DISCORD_TOKEN,
      apiUrl: data.DISCORD_API_URL,
      guildId: data.DISCORD_GUILD_ID,
      askChannels: data.ASK_CHANNELS,
      threadGuilds: data.THREAD_MODE,
    },
    contentDir: data.CONTENT_DIR,
    contentRepo: data.CONTENT_REPO,
    glossaryFile: data.GLOSSARY_FILE,
    siteUrl: data.SITE_URL,
    searchDatabaseUrl: data.SEARCH_DATABASE_URL,
    databaseUrl: data.DATABASE_URL,
    dataDir: data.DATA_DIR ?? '.data',
    defaultLanguage: data.DEFAULT_LANGUAGE ?? 'en',
    cacheDir: data.CACHE_DIR ?? '.cache',
    host: data.HOST ?? '127.0.0.1',
    port: data.PORT ?? 3000,
    manyHosts: manyHosts(data),
    setup: setupConfig(data),
    logLevel: data.LOG_LEVEL ?? 'info',
  };
}
