import { DefaultDeserializer, DefaultSerializer } from 'node:v8';
import { sharedBytes } from '../../packed-report.ts';

/** Memory that threads share: what names the values, and each of them; large arrays of numbers, which are in such memory already. */
export type SharedValues = readonly Uint8Array<SharedArrayBuffer>[];

/**
 * Values in the format of structured clones, each of which can be read by itself; but for their arrays of numbers: these stand
 * behind them, and are read where they are. So threads that read the same bytes share them: what is one object in a value stays
 * one, and numbers are there once for all. Arrays in memory that threads share are not copied.
 */
export function writeValues(values: Readonly<Record<string, unknown>>): SharedValues {
  const writing = createValues();
  writing.add(values);
  return writing.done();
}

/** `writeValues` for those that are not all there at once. */
export function createValues() {
  const memory: Uint8Array<SharedArrayBuffer>[] = [];
  const places: Place[] = [];
  return {
    add: (values: Readonly<Record<string, unknown>>): void => {
      for (const [name, value] of Object.entries(values)) places.push([name, memory.push(written(value, memory))]);
    },
    done: (): SharedValues => [written(places, memory), ...memory],
  };
}

/** The number of a value's memory; 0 is that of these places. */
type Place = readonly [name: string, number: number];

/** @param memory gets what is in shared memory already, whose numbers begin with 1 */
function written(value: unknown, memory: Uint8Array<SharedArrayBuffer>[]): Uint8Array<SharedArrayBuffer> {
  const writer = new Writer(memory);
  writer.writeHeader();
  writer.writeValue(value);
  const head = writer.releaseBuffer();
  const { arrays } = writer;
  const length = arrays.reduce((sum, { byteLength }) => sum + aligned(byteLength), aligned(LENGTH_BYTES + head.length));
  const bytes = new Uint8Array(new SharedArrayBuffer(length));
  new DataView(bytes.buffer).setUint32(0, head.length);
  bytes.set(head, LENGTH_BYTES);
  let at = aligned(LENGTH_BYTES + head.length);
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return bytes;
}

/**
 * @param all of `writeValues` in the same version of Node, each at the beginning of its buffer or a multiple of eight behind it
 * @returns what reads one of them, anew at each call
 */
export function openValues(all: SharedValues): <T>(name: string) => T {
  return openWith(all, (numbers) => numbers);
}

/** As `openValues`, but each array has memory of its own, which threads can share, too: nothing holds these bytes. */
export function copyValues(all: SharedValues): <T>(name: string) => T {
  return openWith(all, sharedBytes);
}

function openWith(all: SharedValues, take: Take): <T>(name: string) => T {
  const places = new Map(readValue<readonly Place[]>(all, 0, take));
  return (name) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`These bytes hold no ${name}.`);
    return readValue(all, place, take);
  };
}

function readValue<T>(all: SharedValues, place: number, take: Take): T {
  const bytes = all[place] ?? NO_BYTES;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const head = bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
  const reader = new Reader(head, bytes.subarray(aligned(LENGTH_BYTES + length)), all, take);
  reader.readHeader();
  return reader.readValue();
}

const NO_BYTES = new Uint8Array(new SharedArrayBuffer(0));

const LENGTH_BYTES = 4;

/** Eight bytes are the most that a number takes. */
function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** The kinds of arrays that there are in a library; bytes name them by their places. */
const KINDS = [
  { type: Int32Array, view: (...at: View) => new Int32Array(...at) },
  { type: Uint32Array, view: (...at: View) => new Uint32Array(...at) },
  { type: Float32Array, view: (...at: View) => new Float32Array(...at) },
  { type: Uint16Array, view: (...at: View) => new Uint16Array(...at) },
  { type: Uint8Array, view: (...at: View) => new Uint8Array(...at) },
];

/** What of an array is read in the place of its bytes. */
type Take = (bytes: Uint8Array<SharedArrayBuffer>) => Uint8Array<SharedArrayBuffer>;

type View = [buffer: SharedArrayBuffer, byteOffset: number, length: number];

class Writer extends DefaultSerializer {
  /** To be put behind the value. */
  readonly arrays: ArrayBufferView[] = [];
  readonly #memory: Uint8Array<SharedArrayBuffer>[];

  constructor(memory: Uint8Array<SharedArrayBuffer>[]) {
    super();
    this.#memory = memory;
  }

  /** Called by V8 for each array of numbers. */
  _writeHostObject(array: ArrayBufferView): void {
    const { buffer, byteOffset, byteLength } = array;
    this.writeUint32(KINDS.findIndex(({ type }) => array instanceof type));
    this.writeUint32(byteLength);
    if (buffer instanceof SharedArrayBuffer) {
      this.writeUint32(this.#memory.push(new Uint8Array(buffer, byteOffset, byteLength)));
    } else {
      this.writeUint32(BEHIND);
      this.arrays.push(array);
    }
  }
}

/** In the place of the number of shared memory. */
const BEHIND = 0;

class Reader extends DefaultDeserializer {
  readonly #arrays: Uint8Array<SharedArrayBuffer>;
  readonly #all: SharedValues;
  readonly #take: Take;
  #at = 0;

  constructor(head: Uint8Array, arrays: Uint8Array<SharedArrayBuffer>, all: SharedValues, take: Take) {
    super(head);
    this.#arrays = arrays;
    this.#all = all;
    this.#take = take;
  }

  /** Called by V8 for each array of numbers, in the order in which they were written. */
  _readHostObject(): unknown {
    const kind = KINDS[this.readUint32()];
    const length = this.readUint32();
    const number = this.readUint32();
    const bytes = number === BEHIND ? this.#next(length) : this.#all[number];
    if (kind === undefined || bytes === undefined) throw new Error('These bytes hold an array of an unknown kind.');
    const own = this.#take(bytes);
    return kind.view(own.buffer, own.byteOffset, length / kind.type.BYTES_PER_ELEMENT);
  }

  #next(length: number): Uint8Array<SharedArrayBuffer> {
    const start = this.#at;
    this.#at += aligned(length);
    return this.#arrays.subarray(start, start + length);
  }
}
