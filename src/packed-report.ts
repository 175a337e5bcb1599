import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { isEqual } from 'es-toolkit';
import { LRUCache } from 'lru-cache';
import type { Body, ParsedReport } from './core/report/parsed-report.ts';

/** What threads send to each other of a report: `bytes`, a body as JSON, deflated, they share. */
export interface Packed extends Omit<ParsedReport, keyof Body> {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** Reports of the same key say the same, as long as the same code has read them; absent where nobody has made one. */
  readonly key?: string | undefined;
}

/** Reads bodies, and remembers the latest: what is done with a report reads it once. */
export type Bodies = (bytes: Packed['bytes']) => Body;

/** Of JSON; in memory a body takes some five times as much. */
const REMEMBERED_BYTES = 8_000_000;

export function createBodies(rememberedBytes = REMEMBERED_BYTES): Bodies {
  const latest = new LRUCache<Packed['bytes'], Body>({ maxSize: rememberedBytes });
  return (bytes) => {
    const known = latest.get(bytes);
    if (known !== undefined) return known;
    const json = inflateRawSync(bytes);
    const body: Body = JSON.parse(json.toString());
    // One that is larger than all of it is remembered, too, alone.
    latest.set(bytes, body, { size: Math.min(json.length, rememberedBytes) });
    return body;
  };
}

/**
 * A report whose body is read when it is asked for. Ten thousand reports are 40 MB of bytes (150 as JSON), and would be a
 * gigabyte of objects. What is asked for at different times may be different objects.
 */
export class PackedReport implements ParsedReport, Packed {
  readonly frontMatter: ParsedReport['frontMatter'];
  readonly problems: ParsedReport['problems'];
  readonly bytes: Packed['bytes'];
  readonly key: Packed['key'];
  readonly #bodies: Bodies;

  constructor({ frontMatter, problems, bytes, key }: Packed, bodies: Bodies) {
    this.frontMatter = frontMatter;
    this.problems = problems;
    this.bytes = bytes;
    this.key = key;
    this.#bodies = bodies;
  }

  get sections(): Body['sections'] {
    return this.#bodies(this.bytes).sections;
  }

  get pictures(): Body['pictures'] {
    return this.#bodies(this.bytes).pictures;
  }
}

/** A quarter of the JSON, in a quarter of the time in which that is read; more effort saves a tenth of it. */
const QUICKLY = { level: 1 };

/** The body as bytes that threads can share. */
export function packBody({ sections, pictures }: Body): Packed['bytes'] {
  return sharedBytes(deflateRawSync(JSON.stringify({ sections, pictures }), QUICKLY));
}

/** The bytes of a packed body; of another one, made now. */
export function bytesOf(body: Body): Packed['bytes'] {
  return body instanceof PackedReport ? body.bytes : packBody(body);
}

/** A copy that threads can share. */
export function sharedBytes(bytes: Uint8Array): Uint8Array<SharedArrayBuffer> {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

/** The report packed, if it is not. */
export function packed(report: ParsedReport, bodies: Bodies): PackedReport {
  return report instanceof PackedReport ? report : new PackedReport({ ...report, bytes: packBody(report) }, bodies);
}

/** What came from another thread, as a report again: the one before it, where it says the same. */
export function received(sent: ParsedReport | Packed, bodies: Bodies, before?: ParsedReport): ParsedReport {
  if (!('bytes' in sent)) return sent;
  return before instanceof PackedReport && saysTheSame(before, sent) ? before : new PackedReport(sent, bodies);
}

function saysTheSame(one: Packed, other: Packed): boolean {
  if (one.key !== undefined && one.key === other.key) return true;
  if (one.bytes.length !== other.bytes.length) return false;
  for (let at = 0; at < one.bytes.length; at += 1) if (one.bytes[at] !== other.bytes[at]) return false;
  return isEqual([one.frontMatter, one.problems], [other.frontMatter, other.problems]);
}
