import { DiscordAPIError } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/settings/log.ts';
import { secretsIn } from '../../src/settings/secrets.ts';

function written(secrets: readonly string[], use: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  use(createLog('trace', secrets, { write: (line) => void lines.push(line) }));
  return lines.join('');
}

describe('the log', () => {
  it('holds no secret, wherever it stands and however it is written', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9._"\\/+ -]{8,40}$/).filter((text) => text.trim().length >= 8);
    const place = fc.constantFrom<(log: ReturnType<typeof createLog>, text: string) => void>(
      (log, text) => log.info(text),
      (log, text) => log.warn({ a: { b: [text] } }, 'nested'),
      (log, text) => log.error({ err: new Error(`with ${text} in it`, { cause: new Error(text) }) }, text),
      (log, text) => log.child({ text }).fatal(`https://user:${encodeURIComponent(text)}@host/`),
    );
    fc.assert(
      fc.property(secret, place, (text, put) => {
        const line = written([text], (log) => put(log, text));
        expect(line).not.toContain(text);
        expect(line).not.toContain(encodeURIComponent(text));
        expect(line).not.toContain(JSON.stringify(text).slice(1, -1));
        expect(line).toContain('***');
      }),
    );
  });

  it('holds no token of an interaction and nothing of what was sent to Discord', () => {
    const url = 'https://discord.com/api/v10/interactions/1234567890123456789/aW50ZXJhY3Rpb246MTIz/callback?x=1';
    const raw = { code: 50_035, message: 'Invalid Form Body' };
    const error = new DiscordAPIError(raw, 50_035, 400, 'POST', url, {
      files: [],
      body: { content: 'what Ann asked' },
    });
    const line = written([], (log) => log.error({ err: new Error('Not sent', { cause: error }) }, 'x'));
    expect(line).not.toMatch(/aW50ZXJhY3Rpb246MTIz|what Ann asked/u);
    expect(JSON.parse(line)).toMatchObject({
      err: { message: 'Not sent', causes: [{ code: 50_035, status: 400, method: 'POST' }] },
    });
    expect(line).toContain('interactions/1234567890123456789/***/callback');
  });

  it('keeps every line readable JSON', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), fc.string(), (secret, text) => {
        const line = written([`"${secret}`], (log) => log.info({ text: `${text}"${secret}` }, text));
        expect(() => JSON.parse(line)).not.toThrow();
      }),
    );
  });

  it('tells of errors that are none', () => {
    const line = written([], (log) => log.error({ err: { question: 'what Ann asked' } }, 'x'));
    expect(JSON.parse(line).err).toBe('Object');
  });
});

describe('what is secret', () => {
  it('is the token and every password in an address', () => {
    const secrets = secretsIn({
      DISCORD_TOKEN: 'first.second.third',
      CONTENT_REPO: 'https://ghp_0123456789@github.com/a/b.git, https://me:p%40ssword9@host/c.git#main:docs',
      SEARCH_DATABASE_URL: 'postgres://postgres:correcthorse@db/debrief',
      REDIS_URL: 'redis://:battery-staple@redis:6379',
      OTHER: 'ssh://git@host/x, postgres://postgres@db',
      HOME: '/root',
    });
    expect(secrets).toEqual([
      ...['first.second.third', 'ghp_0123456789', 'p%40ssword9', 'p@ssword9', 'correcthorse', 'battery-staple'],
    ]);
  });
});
