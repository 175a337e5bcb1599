import { DefaultDeserializer, DefaultSerializer } from 'node:v8';

/** Memory that threads share: the first holds the values, the others large arrays of numbers that were in such memory before. */
export type SharedValues = readonly Uint8Array<SharedArrayBuffer>[];

/**
 * Values in the format of structured clones, each of which can be read by itself; but for their arrays of numbers: these stand
 * behind them, and are read where they are. So threads that read the same bytes share them: what is one object in a value stays
 * one, and numbers are there once for all. Arrays in memory that threads share are not copied.
 */
export function writeValues(values: Readonly<Record<string, unknown>>): SharedValues {
  const shared: Uint8Array<SharedArrayBuffer>[] = [];
  const parts = Object.entries(values).map(([name, value]) => ({ name, ...written(value, shared) }));
  const contents = written(
    parts.map(({ name, length }) => [name, length]),
    shared,
  );
  const all = [contents, ...parts];
  const bytes = new Uint8Array(new SharedArrayBuffer(all.reduce((sum, { length }) => sum + length, CONTENTS_AT)));
  new DataView(bytes.buffer).setUint32(0, contents.length);
  let at = CONTENTS_AT;
  for (const { head, arrays, length } of all) {
    put(head, arrays, bytes.subarray(at, at + length));
    at += length;
  }
  return [bytes, ...shared];
}

/** A value before it is put where it belongs: the largest are hundreds of megabytes. */
function written(value: unknown, shared: Uint8Array<SharedArrayBuffer>[]) {
  const writer = new Writer(shared);
  writer.writeHeader();
  writer.writeValue(value);
  const head = writer.releaseBuffer();
  const { arrays } = writer;
  const length = arrays.reduce((sum, { byteLength }) => sum + aligned(byteLength), aligned(LENGTH_BYTES + head.length));
  return { head, arrays, length };
}

function put(head: Uint8Array, arrays: readonly ArrayBufferView[], bytes: Uint8Array): void {
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(0, head.length);
  bytes.set(head, LENGTH_BYTES);
  let at = aligned(LENGTH_BYTES + head.length);
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
}

/**
 * @param values of `writeValues` in the same version of Node, each at the beginning of its buffer or a multiple of eight behind it
 * @returns what reads one of them, anew at each call
 */
export function openValues([bytes = NO_BYTES, ...shared]: SharedValues): <T>(name: string) => T {
  let at = CONTENTS_AT + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const contents = readValue<readonly (readonly [string, number])[]>(bytes.subarray(CONTENTS_AT), shared);
  const places = new Map<string, number>();
  for (const [name, length] of contents) {
    places.set(name, at);
    at += length;
  }
  return (name) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`These bytes hold no ${name}.`);
    return readValue(bytes.subarray(place), shared);
  };
}

const NO_BYTES = new Uint8Array(new SharedArrayBuffer(0));

/** Behind the length of the table of contents. */
const CONTENTS_AT = 8;

function readValue<T>(bytes: Uint8Array<SharedArrayBuffer>, shared: SharedValues): T {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const head = bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
  const reader = new Reader(head, bytes.subarray(aligned(LENGTH_BYTES + length)), shared);
  reader.readHeader();
  return reader.readValue();
}

const LENGTH_BYTES = 4;

/** Eight bytes are the most that a number takes. */
function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** The kinds of arrays that there are in a library; bytes name them by their places. */
const KINDS = [
  { type: Int32Array, view: (...at: Place) => new Int32Array(...at) },
  { type: Uint32Array, view: (...at: Place) => new Uint32Array(...at) },
  { type: Float32Array, view: (...at: Place) => new Float32Array(...at) },
  { type: Uint8Array, view: (...at: Place) => new Uint8Array(...at) },
];

type Place = [buffer: SharedArrayBuffer, byteOffset: number, length: number];

class Writer extends DefaultSerializer {
  /** To be put behind the value. */
  readonly arrays: ArrayBufferView[] = [];
  readonly #shared: Uint8Array<SharedArrayBuffer>[];

  constructor(shared: Uint8Array<SharedArrayBuffer>[]) {
    super();
    this.#shared = shared;
  }

  /** Called by V8 for each array of numbers. */
  _writeHostObject(array: ArrayBufferView): void {
    const { buffer, byteOffset, byteLength } = array;
    this.writeUint32(KINDS.findIndex(({ type }) => array instanceof type));
    this.writeUint32(byteLength);
    if (buffer instanceof SharedArrayBuffer) {
      this.writeUint32(this.#shared.push(new Uint8Array(buffer, byteOffset, byteLength)));
    } else {
      this.writeUint32(BEHIND);
      this.arrays.push(array);
    }
  }
}

/** In the place of the number of a shared array. */
const BEHIND = 0;

class Reader extends DefaultDeserializer {
  readonly #arrays: Uint8Array<SharedArrayBuffer>;
  readonly #shared: SharedValues;
  #at = 0;

  constructor(head: Uint8Array, arrays: Uint8Array<SharedArrayBuffer>, shared: SharedValues) {
    super(head);
    this.#arrays = arrays;
    this.#shared = shared;
  }

  /** Called by V8 for each array of numbers, in the order in which they were written. */
  _readHostObject(): unknown {
    const kind = KINDS[this.readUint32()];
    const length = this.readUint32();
    const number = this.readUint32();
    const bytes = number === BEHIND ? this.#next(length) : this.#shared[number - 1];
    if (kind === undefined || bytes === undefined) throw new Error('These bytes hold an array of an unknown kind.');
    return kind.view(bytes.buffer, bytes.byteOffset, length / kind.type.BYTES_PER_ELEMENT);
  }

  #next(length: number): Uint8Array<SharedArrayBuffer> {
    const start = this.#at;
    this.#at += aligned(length);
    return this.#arrays.subarray(start, start + length);
  }
}
