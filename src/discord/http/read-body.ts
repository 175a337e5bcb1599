import type { IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * The body of a request, whole; 'too-large' when it is more than `maxBytes`, of which no more is kept; 'too-slow' when it
 * is not there after `withinMs`, or is broken off.
 */
export async function readBody(
  request: IncomingMessage,
  { maxBytes, withinMs }: { readonly maxBytes: number; readonly withinMs: number },
): Promise<Buffer | 'too-large' | 'too-slow'> {
  if (Number(request.headers['content-length']) > maxBytes) return 'too-large';
  const ended = new AbortController();
  const late = delay(withinMs, 'too-slow' as const, { ref: false, signal: ended.signal }).catch(
    () => 'too-slow' as const,
  );
  try {
    return await Promise.race([collect(request, maxBytes), late]);
  } finally {
    ended.abort();
  }
}

function collect(request: IncomingMessage, maxBytes: number): Promise<Buffer | 'too-large' | 'too-slow'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else resolve('too-large');
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    for (const event of ['error', 'aborted', 'close'] as const) request.on(event, () => resolve('too-slow'));
  });
}
