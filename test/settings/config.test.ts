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
  defaultLanguage: 'en',
  cacheDir: '.cache',
  host: '127.0.0.1',
  port: 3000,
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
  DEFAULT_LANGUAGE: 'vi',
  CACHE_DIR: '/tmp/cache',
  PORT: '8080',
  HOST: '0.0.0.0',
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
      defaultLanguage: 'vi',
      cacheDir: '/tmp/cache',
      host: '0.0.0.0',
      port: 8080,
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
  ])('does not take %s=%s', (name, value, problem) => {
    expect(problemOf({ [name]: value })[1]).toContain(`${name} ${problem}`);
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
