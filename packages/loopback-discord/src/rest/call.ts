import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { z } from 'zod';
import { checkBody } from '../check/check-body.ts';
import type { Upload } from '../check/message-rules.ts';
import type { BodyKind } from '../check/schema.ts';
import type { World } from '../state/world.ts';
import { InvalidBody, REFUSALS } from './rest-error.ts';

/** A file that came with a request. */
export interface UploadedFile extends Upload {
  /** N of `files[N]`. */
  readonly number: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A request, understood. */
export interface Call {
  /** Values of the parts of the path that the route names with a colon. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/** An answer; no body is 204. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers a request, or throws a `RestError`. */
export type Handler = (world: World, call: Call) => Answer;

/** Handlers by method and path, e.g. `GET /channels/:channel`. */
export type Routes = Readonly<Record<string, Handler>>;

/** Refuses the call with 50035 (50006 for an empty message) if there is something against its body. */
export function requireBody(call: Call, kind: BodyKind): void {
  const problems = checkBody(kind, call.body, call.files);
  const [first, second] = problems;
  const empty = REFUSALS.emptyMessage();
  if (second === undefined && first?.path.length === 0 && first.message === empty.message) throw empty;
  if (problems.length > 0) throw REFUSALS.invalidBody(problems);
}

/** Checks the body and reads it with the schema of what is looked at. */
export function readBody<T extends z.ZodType>(call: Call, kind: BodyKind, schema: T): z.infer<T> {
  requireBody(call, kind);
  return schema.parse(call.body);
}

/** The body of a request; `broken` says why it could not be read. */
type ReadRequest = Pick<Call, 'body' | 'files'> & { readonly broken?: InvalidBody };

/** Reads the body of a request: JSON, or a form with `payload_json` and `files[N]` (Reference, Uploading Files). */
export async function readRequest(request: IncomingMessage): Promise<ReadRequest> {
  const bytes = await buffer(request);
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
    const content = new Uint8Array(await value.arrayBuffer());
    files.push({ number, filename: value.name, size: value.size, type: value.type, bytes: content });
  }
  const json = form.get('payload_json');
  return { body: typeof json === 'string' ? JSON.parse(json) : {}, files };
}
