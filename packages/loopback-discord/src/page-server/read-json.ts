import type { IncomingMessage } from 'node:http';

/** Far more than any action holds: a form has five texts of 4,000 characters at most. */
const MAX_BYTES = 200_000;

/** The JSON in a request's body; undefined when it is none, or is too long. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
