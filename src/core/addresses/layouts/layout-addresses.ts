import type { AddressedFile } from '../hugo/site-addresses.ts';
import type { Layout } from './layout.ts';

/**
 * Where the program of a layout puts the page of each file, below the base address, not encoded and without a leading
 * slash; a file is left out when it makes no page, or nobody can know its address. Of two pages that claim one address
 * neither has it.
 */
export function layoutAddresses(
  _layout: Layout,
  _files: readonly AddressedFile[],
  _now: Date,
): ReadonlyMap<string, string> {
  return new Map();
}
