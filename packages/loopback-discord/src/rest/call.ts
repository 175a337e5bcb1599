import type * as z from 'zod';
import { checkBody } from '../check/check-body.ts';
import type { Upload } from '../check/message-rules.ts';
import type { BodyKind } from '../check/schema.ts';
import type { World } from '../state/world.ts';
import { REFUSALS } from './rest-error.ts';

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
}

/** Answers a request, or throws a `RestError`. */
export type Handler = (world: World, call: Call) => Answer;

/** Handlers by method and path, e.g. `GET /channels/:channel`. */
export type Routes = Readonly<Record<string, Handler>>;

/** Refuses the call with 50035 if there is something against its body. */
export function requireBody(call: Call, kind: BodyKind): void {
  const problems = checkBody(kind, call.body, call.files);
  const [only] = problems;
  if (problems.length === 1 && only?.path.length === 0 && only.message === REFUSALS.emptyMessage().message) {
    throw REFUSALS.emptyMessage();
  }
  if (problems.length > 0) throw REFUSALS.invalidBody(problems);
}

/** Checks the body and reads it with the schema of what is looked at. */
export function readBody<T extends z.ZodType>(call: Call, kind: BodyKind, schema: T): z.infer<T> {
  requireBody(call, kind);
  return schema.parse(call.body);
}
