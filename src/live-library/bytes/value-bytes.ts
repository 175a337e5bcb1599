import { DefaultDeserializer, DefaultSerializer } from 'node:v8';

/**
 * Values in the format of structured clones, each of which can be read by itself; but for their arrays of numbers: these stand
 * behind them, and are read where they are. So threads that read the same bytes share them: what is one object in a value stays
 * one, and numbers are there once for all.
 */
export function writeValues(values: Readonly<Record<string, unknown>>): Uint8Array<SharedArrayBuffer> {
  const parts = Object.entries(values).map(([name, value]) => ({ name, ...written(value) }));
  const contents = written(parts.map(({ name, length }) => [name, length]));
  const all = [contents, ...parts];
  const bytes = new Uint8Array(new SharedArrayBuffer(all.reduce((sum, { length }) => sum + length, CONTENTS_AT)));
  new DataView(bytes.buffer).setUint32(0, contents.length);
  let at = CONTENTS_AT;
  for (const { head, arrays, length } of all) {
    put(head, arrays, bytes.subarray(at, at + length));
    at += length;
  }
  return bytes;
}

/** A value before it is put where it belongs: the largest are hundreds of megabytes. */
function written(value: unknown) {
  const writer = new Writer();
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
 * @param bytes of `writeValues` in the same version of Node, at the beginning of their buffer or a multiple of eight behind it
 * @returns what reads one of them, anew at each call
 */
export function openValues(bytes: Uint8Array<SharedArrayBuffer>): <T>(name: string) => T {
  let at = CONTENTS_AT + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const contents = readValue<readonly (readonly [string, number])[]>(bytes.subarray(CONTENTS_AT));
  const places = new Map<string, number>();
  for (const [name, length] of contents) {
    places.set(name, at);
    at += length;
  }
  return (name) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`These bytes hold no ${name}.`);
    return readValue(bytes.subarray(place));
  };
}

/** Behind the length of the table of contents. */
const CONTENTS_AT = 8;

function readValue<T>(bytes: Uint8Array<SharedArrayBuffer>): T {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const head = bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
  const reader = new Reader(head, bytes.subarray(aligned(LENGTH_BYTES + length)));
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
  readonly arrays: ArrayBufferView[] = [];

  /** Called by V8 for each array of numbers. */
  _writeHostObject(array: ArrayBufferView): void {
    this.arrays.push(array);
    this.writeUint32(KINDS.findIndex(({ type }) => array instanceof type));
    this.writeUint32(array.byteLength);
  }
}

class Reader extends DefaultDeserializer {
  readonly #arrays: Uint8Array<SharedArrayBuffer>;
  #at = 0;

  constructor(head: Uint8Array, arrays: Uint8Array<SharedArrayBuffer>) {
    super(head);
    this.#arrays = arrays;
  }

  /** Called by V8 for each array of numbers, in the order in which they were written. */
  _readHostObject(): unknown {
    const kind = KINDS[this.readUint32()];
    const length = this.readUint32();
    if (kind === undefined) throw new Error('These bytes hold an array of an unknown kind.');
    const { buffer, byteOffset } = this.#arrays;
    const array = kind.view(buffer, byteOffset + this.#at, length / kind.type.BYTES_PER_ELEMENT);
    this.#at += aligned(length);
    return array;
  }
}
