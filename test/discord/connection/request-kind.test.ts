import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pauseAfter } from '../../../src/discord/connection/back-off.ts';
import { kindOf } from '../../../src/discord/connection/request-kind.ts';
import { steadyRequests } from '../../../src/discord/connection/steady-requests.ts';

const ID = '1576149333982576640';
const API = 'http://127.0.0.1/api/v10';

describe('a request', () => {
  it.each([
    ['POST', `/api/v10/interactions/${ID}/token/callback`, '{}', 'answer'],
    ['POST', `/api/v10/channels/${ID}/messages`, '{"content":"x","nonce":"1","enforce_nonce":true}', 'repeatable'],
    ['POST', `/api/v10/channels/${ID}/messages`, '{"content":"x"}', 'once'],
    ['POST', `/api/v10/channels/${ID}/messages/${ID}/threads`, '{}', 'repeatable'],
    ['POST', `/api/v10/channels/${ID}/threads`, '{}', 'once'],
    ['POST', `/api/v10/channels/${ID}/typing`, undefined, 'repeatable'],
    ['POST', '/api/v10/users/@me/channels', '{}', 'repeatable'],
    ['POST', `/api/v10/webhooks/${ID}/token`, '{}', 'once'],
    ['PATCH', `/api/v10/webhooks/${ID}/token/messages/@original`, '{}', 'repeatable'],
    ['DELETE', `/api/v10/webhooks/${ID}/token/messages/@original`, undefined, 'repeatable'],
    ['PUT', `/api/v10/applications/${ID}/commands`, '[]', 'repeatable'],
    ['GET', '/api/v10/gateway/bot', undefined, 'repeatable'],
  ])('%s %s %s is of the kind that may be made %#', (method, path, body, kind) => {
    expect(kindOf(method, path, body)).toBe(kind);
  });

  it('that might be done twice is made again only when it never got to Discord', async () => {
    const failWith = (code: string) => {
      let tries = 0;
      const make = steadyRequests(
        async () => {
          tries += 1;
          if (tries === 1) throw Object.assign(new Error(code), { code });
          return new Response(null, { status: 204 });
        },
        () => {},
      );
      return make(`${API}/webhooks/${ID}/token`, { method: 'POST', body: '{}' });
    };
    expect(await failWith('ECONNREFUSED')).toMatchObject({ status: 204 });
    await expect(failWith('UND_ERR_SOCKET')).rejects.toThrow('UND_ERR_SOCKET');
    await expect(failWith('ECONNRESET')).rejects.toThrow('ECONNRESET');
  });

  it.each([
    ['POST', `/interactions/${ID}/t/callback`, 400, 40060, 204],
    ['POST', `/interactions/${ID}/t/callback`, 404, 10062, 404],
    ['DELETE', `/channels/${ID}/messages/${ID}`, 404, 10008, 204],
    ['DELETE', `/channels/${ID}/messages/${ID}`, 404, 10003, 404],
    ['PATCH', `/channels/${ID}/messages/${ID}`, 404, 10008, 404],
  ])(
    '%s %s that is answered with %d (%d) when it is repeated comes to %d',
    async (method, path, status, code, seen) => {
      const answers = [503, status];
      const make = steadyRequests(
        async () => Response.json({ code, message: 'x' }, { status: answers.shift() ?? 500 }),
        () => {},
      );
      const response = await make(`${API}${path}`, { method, body: '{}' });
      expect(response.status).toBe(seen);
      if (seen !== 204) expect(await response.json()).toEqual({ code, message: 'x' });
    },
  );

  it('whose first answer is a refusal keeps it', async () => {
    const make = steadyRequests(
      async () => Response.json({ code: 40060 }, { status: 400 }),
      () => {},
    );
    expect(await make(`${API}/interactions/${ID}/t/callback`, { method: 'POST' })).toMatchObject({ status: 400 });
  });
});

it('pauses grow, never above the longest, never below three quarters of it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000 }),
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 5_000, max: 100_000 }),
      (failures, firstMs, maxMs) => {
        const full = Math.min(maxMs, firstMs * 2 ** (failures - 1));
        const pause = pauseAfter(failures, { firstMs, maxMs });
        expect(pause).toBeLessThanOrEqual(full);
        expect(pause).toBeGreaterThanOrEqual(full * 0.75);
      },
    ),
  );
});
