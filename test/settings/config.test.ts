import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/settings/config.ts';
import { UserError } from '../../src/settings/user-error.ts';

const DEFAULTS = {
  discord: { token: undefined, apiUrl: undefined, guildId: undefined, askChannels: undefined, threadGuilds: undefined },
  contentDir: undefined,
  contentRepo: undefined,
  glossaryFile: undefined,
  siteUrl: undefined,
  searchDatabaseUrl: undefined,
  databaseUrl: undefined,
  dataDir: '.data',
  defaultLanguage: 'en',
  cacheDir: '.cache',
  host: '127.0.0.1',
  port: 3000,
  manyHosts: { shards: { ids: [0], count: 1 }, publicKey: undefined, usesGateway: true, redisUrl: undefined },
  setup: {
    isPublic: false,
    hosts: ['github.com', 'gitlab.com', 'codeberg.org', 'bitbucket.org'],
    repositories: 3,
    megabytes: 250,
    reports: 2_000,
    pullMinutes: 15,
    readsMessages: false,
  },
  logLevel: 'info',
};

const EXAMPLE = {
  DISCORD_TOKEN: 'first.second.third',
  DISCORD_API_URL: 'http://127.0.0.1:4000/api',
  DISCORD_GUILD_ID: '123456789012345678',
  ASK_CHANNELS: '123456789012345678, 123456789012345679',
  THREAD_MODE: 'all',
  CONTENT_DIR: 'reports',
  CONTENT_REPO: 'https://example.org/site.git#main',
  GLOSSARY_FILE: 'terms.yaml',
  SITE_URL: 'https://reports.example/',
  SEARCH_DATABASE_URL: 'postgres://debrief:secret@db.example:5432/debrief',
  DATABASE_URL: 'postgres://debrief:secret@db.example:5432/store',
  DATA_DIR: '/srv/debrief',
  PUBLIC_SETUP: 'on',
  SETUP_HOSTS: 'GitHub.com, git.example.org',
  SETUP_REPOSITORIES: '1',
  SETUP_MEGABYTES: '50',
  SETUP_REPORTS: '100',
  SETUP_PULL_MINUTES: '30',
  MESSAGE_CONTENT: 'off',
  DEFAULT_LANGUAGE: 'vi',
  CACHE_DIR: '/tmp/cache',
  PORT: '8080',
  HOST: '0.0.0.0',
  SHARDS: '0-1, 3',
  SHARD_COUNT: '4',
  DISCORD_PUBLIC_KEY: 'AB'.repeat(32),
  INTERACTIONS: 'gateway',
  REDIS_URL: 'redis://:password@127.0.0.1:6379/1',
  LOG_LEVEL: 'debug',
};

describe('the configuration', () => {
  it('needs no variable', () => {
    expect(readConfig({ HOME: '/root' })).toEqual(DEFAULTS);
  });

  it('takes an empty variable for none', () => {
    expect(readConfig(Object.fromEntries(Object.keys(EXAMPLE).map((name) => [name, ''])))).toEqual(DEFAULTS);
  });

  it('is what the variables say', () => {
    expect(readConfig(EXAMPLE)).toEqual({
      discord: {
        token: 'first.second.third',
        apiUrl: 'http://127.0.0.1:4000/api',
        guildId: '123456789012345678',
        askChannels: ['123456789012345678', '123456789012345679'],
        threadGuilds: 'all',
      },
      contentDir: 'reports',
      contentRepo: 'https://example.org/site.git#main',
      glossaryFile: 'terms.yaml',
      siteUrl: 'https://reports.example/',
      searchDatabaseUrl: 'postgres://debrief:secret@db.example:5432/debrief',
      databaseUrl: 'postgres://debrief:secret@db.example:5432/store',
      dataDir: '/srv/debrief',
      setup: {
        isPublic: true,
        hosts: ['github.com', 'git.example.org'],
        repositories: 1,
        megabytes: 50,
        reports: 100,
        pullMinutes: 30,
        readsMessages: false,
      },
      defaultLanguage: 'vi',
      cacheDir: '/tmp/cache',
      host: '0.0.0.0',
      port: 8080,
      manyHosts: {
        shards: { ids: [0, 1, 3], count: 4 },
        publicKey: 'ab'.repeat(32),
        usesGateway: true,
        redisUrl: 'redis://:password@127.0.0.1:6379/1',
      },
      logLevel: 'debug',
    });
  });

  it('is explained in .env.example, variable by variable', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    expect(example.match(/^[A-Z_]+(?==$)/gm)).toEqual(Object.keys(EXAMPLE));
  });

  it('names every variable that is wrong, and what it must be, at once', () => {
    expect(
      problemOf({
        DISCORD_TOKEN: 'secret',
        DISCORD_API_URL: 'discord.com/api',
        DISCORD_GUILD_ID: '42',
        SITE_URL: 'ftp://reports.example/',
        DEFAULT_LANGUAGE: 'de',
        PORT: 'http',
        LOG_LEVEL: 'loud',
      }),
    ).toEqual([
      'The configuration is not usable (see .env.example):',
      '  DISCORD_TOKEN does not look like a bot token: three parts with dots between them (Developer Portal › Bot › Reset Token)',
      '  DISCORD_API_URL must be an address that begins with http:// or https://',
      '  DISCORD_GUILD_ID must be an id of 17 to 20 digits (Discord: Settings › Advanced › Developer Mode, then right-click, Copy ID)',
      '  SITE_URL must be an address that begins with http:// or https://',
      '  DEFAULT_LANGUAGE must be en or vi',
      '  PORT must be a number',
      '  LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent',
    ]);
  });

  it.each([
    ['PORT', '0', 'must be 1 to 65535'],
    ['PORT', '65536', 'must be 1 to 65535'],
    ['PORT', '80.5', 'must be a whole number'],
    ['HOST', 'http://0.0.0.0', 'must be an IP address'],
    ['SITE_URL', 'javascript:alert(1)', 'must be an address that begins with http:// or https://'],
    ['DISCORD_TOKEN', 'a b.c.d', 'does not look like a bot token'],
    ['SHARDS', 'auto', 'must be ids of shards'],
    ['SHARDS', '3-0', 'must be ids of shards'],
    ['SHARDS', '0-99999', 'must be ids of shards'],
    ['SHARD_COUNT', '0', 'must be 1 to 16384'],
    ['DISCORD_PUBLIC_KEY', 'abc', 'must be 64 hexadecimal digits'],
    ['INTERACTIONS', 'both', 'must be gateway or http'],
    ['REDIS_URL', 'localhost:6379', 'must be an address that begins with redis://'],
  ])('does not take %s=%s', (name, value, problem) => {
    expect(problemOf({ [name]: value })[1]).toContain(`${name} ${problem}`);
  });

  it.each([
    [{ SHARDS: '0,1' }, 'SHARD_COUNT must be set with SHARDS'],
    [{ SHARDS: '3-4', SHARD_COUNT: '4' }, 'SHARDS must be ids below SHARD_COUNT, which is 4'],
    [{ INTERACTIONS: 'http' }, 'DISCORD_PUBLIC_KEY must be set with INTERACTIONS=http'],
    [{ INTERACTIONS: 'http', DISCORD_PUBLIC_KEY: 'ab'.repeat(32), THREAD_MODE: 'all' }, 'THREAD_MODE must be empty'],
  ])('does not take variables that contradict each other: %j', (env, problem) => {
    expect(problemOf(env)[1]).toContain(problem);
  });

  it('has all shards where only their count is said', () => {
    expect(readConfig({ SHARD_COUNT: '3' }).manyHosts.shards).toEqual({ ids: [0, 1, 2], count: 3 });
  });

  it('does not repeat a token that it refuses', () => {
    expect(problemOf({ DISCORD_TOKEN: 'my-secret' }).join('\n')).not.toContain('my-secret');
  });
});

function problemOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof UserError) return error.message.split('\n');
    throw error;
  }
  return [];
}
