import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBody } from '../../../src/discord/http/read-body.ts';

const MAX = 2_000;
/** What was read of the last request. */
let read: Awaited<ReturnType<typeof readBody>> | undefined;
let done: Promise<void> = Promise.resolve();
const server = createServer((request, response) => {
  done = readBody(request, { maxBytes: MAX, withinMs: 200 }).then((body) => {
    read = body;
    response.writeHead(200, { connection: 'close' }).end();
  });
});
beforeAll(async () => void (await once(server.listen(0, '127.0.0.1'), 'listening')));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends these chunks and no more; `end` says that it is all. */
async function sent(chunks: readonly Uint8Array[], end = true): Promise<typeof read> {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const request = httpRequest({ port, host: '127.0.0.1', method: 'POST' });
  request.on('error', () => {});
  read = undefined;
  const began = once(server, 'request');
  request.flushHeaders();
  await began;
  for (const chunk of chunks) await new Promise((resolve) => request.write(chunk, resolve));
  if (end) request.end();
  await done;
  request.destroy();
  return read;
}

const chunk = fc.uint8Array({ maxLength: 700, size: 'max' });

it('a body is read whole, however it comes, or not at all when it is too large', async () => {
  let large = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(chunk, { maxLength: 8, size: 'max' }), async (chunks) => {
      const whole = Buffer.concat(chunks);
      const body = await sent(chunks);
      if (whole.length > MAX) large += 1;
      expect(body).toEqual(whole.length > MAX ? 'too-large' : whole);
    }),
    { numRuns: 60 },
  );
  expect(large).toBeGreaterThan(3);
});

it('a body that does not end is not waited for', async () => {
  expect(await sent([Buffer.from('{')], false)).toBe('too-slow');
});
