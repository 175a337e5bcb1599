import { Deserializer, Serializer } from 'node:v8';
import type { LibraryData } from '../core/library/library.ts';

/** A compiled library as bytes, in the format of structured clones: what is one object stays one. */
export function toBytes(data: LibraryData): Uint8Array<ArrayBuffer> {
  const serializer = new Serializer();
  serializer.writeHeader();
  serializer.writeValue(data);
  return serializer.releaseBuffer();
}

/** @param bytes of `toBytes` in the same version of Node. */
export function fromBytes(bytes: Uint8Array): LibraryData {
  const deserializer = new Deserializer(bytes);
  deserializer.readHeader();
  return deserializer.readValue();
}
