import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type * as z from 'zod';
import { type BodyKind, checkBody } from '../check/check-body.ts';
import type { Upload } from '../check/message-rules.ts';
import type { Channel } from '../state/channel.ts';
import type { Interaction } from '../state/interaction.ts';
import type { Message } from '../state/message.ts';
import { botPermissions } from '../state/places.ts';
import type { World } from '../state/world.ts';
import { InvalidBody, REFUSALS, type RestError } from './rest-error.ts';

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
  /** Discord's JSON error code, if it is a refusal. */
  readonly code?: number;
}

/** The answer to a request that went well: 200 with a body, or 204. */
export function ok(body?: unknown): Answer {
  return body === undefined ? { status: 204 } : { status: 200, body };
}

/** Answers a request, or throws a `RestError`. */
export type Handler = (world: World, call: Call) => Answer;

/** Handlers by method and path, e.g. `GET /channels/:channel`. */
export type Routes = Readonly<Record<string, Handler>>;

/** Refuses the call with 50035 (50006 for an empty message) if there is something against its body. */
export function requireBody(call: Call, kind: BodyKind): void {
  const problems = checkBody(kind, call.body, call.files);
  if (problems.length === 0) return;
  const [only] = problems.length === 1 ? problems : [];
  const empty = REFUSALS.emptyMessage();
  throw only?.path.length === 0 && only.message === empty.message ? empty : REFUSALS.invalidBody(problems);
}

/** Checks the body and reads it with the schema of what is looked at. */
export function readBody<T extends z.ZodType>(call: Call, kind: BodyKind, schema: T): z.infer<T> {
  requireBody(call, kind);
  return schema.parse(call.body);
}

/** The channel that the call names. Throws 10003 if there is none, 50001 if the bot cannot see it, 50013 if it lacks a permission. */
export function channelFor(world: World, call: Call, needed = 0n): Channel {
  const channel = world.channels.get(call.params['channel'] ?? '');
  if (channel === undefined) throw REFUSALS.unknownChannel();
  const permissions = botPermissions(world, channel);
  if ((permissions & PermissionFlagsBits.ViewChannel) === 0n) throw REFUSALS.missingAccess();
  if ((permissions & needed) !== needed) throw REFUSALS.missingPermissions();
  return channel;
}

/** The channel that the call names, to write in: see `channelFor`. Throws 50007 for direct messages that are closed. */
export function writableChannel(world: World, call: Call): Channel {
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const { parentId, recipientId, botDenied = 0n } = world.channels.get(call.params['channel'] ?? '') ?? {};
  const isThread = parentId !== undefined;
  if (recipientId !== undefined && (botDenied & SendMessages) !== 0n) throw REFUSALS.closedDirect();
  return channelFor(world, call, isThread ? SendMessagesInThreads : SendMessages);
}

/** The message that the call names. Ephemeral ones are not there for these routes, as with Discord. */
export function messageFor(channel: Channel, call: Call): Message {
  const message = channel.messages.get(call.params['message'] ?? '');
  if (message === undefined || message.onlyFor !== undefined) throw REFUSALS.unknownMessage();
  return message;
}

/** The interaction whose token and id the call names, and its channel. Throws what `refusal` makes, by default 10062. */
export function interactionFor(
  world: World,
  call: Call,
  refusal: () => RestError = REFUSALS.unknownInteraction,
): { readonly interaction: Interaction; readonly channel: Channel } {
  const { token = '', interaction: id } = call.params;
  const interaction = world.interactions.get(token);
  const channel = world.channels.get(interaction?.channelId ?? '');
  const isRight = id === undefined || interaction?.origin.id === id;
  if (interaction === undefined || channel === undefined || !isRight) throw refusal();
  return { interaction, channel };
}

/** The body of a request; `broken` says why it could not be read. */
export type ReadRequest = Pick<Call, 'body' | 'files'> & { readonly broken?: InvalidBody };

/** Reads the body of a request: JSON, or a form with `payload_json` and `files[N]` (Reference, Uploading Files). */
export async function readRequest(request: IncomingMessage): Promise<ReadRequest> {
  return readBytes(await buffer(request), request.headers['content-type'] ?? '');
}

/** The same, of a body that has been read, with the value of its `content-type`. */
export async function readBytes(bytes: Buffer<ArrayBuffer>, type: string): Promise<ReadRequest> {
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
