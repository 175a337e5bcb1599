import type { IncomingMessage } from 'node:http';
import type { UploadedFile } from './call.ts';
import { InvalidBody } from './rest-error.ts';

/** The body of a request; `broken` says why it could not be read. */
export interface ReadRequest {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  readonly broken?: InvalidBody;
}

/**
 * Reads the body of a request: JSON, or a form with `payload_json` and `files[N]` (Reference, Uploading Files).
 */
export async function readRequest(request: IncomingMessage): Promise<ReadRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  try {
    if (type.startsWith('multipart/form-data')) return await readForm(bytes, type);
    return { body: bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8')), files: [] };
  } catch (cause) {
    return { body: bytes.toString('utf8'), files: [], broken: new InvalidBody(400, 50109, `No valid JSON: ${cause}`) };
  }
}

async function readForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<ReadRequest> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: UploadedFile[] = [];
  for (const [name, value] of form) {
    const number = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (number === undefined || typeof value === 'string') continue;
    files.push({
      number,
      filename: value.name,
      size: value.size,
      type: value.type,
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  const json = form.get('payload_json');
  return { body: typeof json === 'string' ? JSON.parse(json) : {}, files };
}
