import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { type Pixels, readPixels } from './png-pixels.ts';

/** A palette holds as many colours as a byte can name. */
const MAX_COLOURS = 256;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * The same picture with at most 256 colours, a third of the bytes for pictures of text: rarer colours become the
 * nearest of the others. Takes PNGs of 8 bits, RGB or RGBA without transparency, not interlaced, as Chromium writes them
 * (Portable Network Graphics Specification, 3rd edition). Throws for others.
 */
export function smallPng(png: Buffer): Buffer {
  const pixels = readPixels(png, inflateSync);
  const palette = paletteOf(pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.width, 0);
  header.writeUInt32BE(pixels.height, 4);
  // Eight bits a pixel, colour type 3: palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(parts))),
    chunk('IDAT', deflateSync(indexedRows(pixels, palette), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function paletteOf({ colours }: Pixels): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort(([first, often], [second, more]) => more - often || first - second);
  return byCount.slice(0, MAX_COLOURS).map(([colour]) => colour);
}

/** Rows of palette numbers, each behind a 0: no filter. */
function indexedRows({ width, height, colours }: Pixels, palette: readonly number[]): Buffer {
  const numbers = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, index) => {
    let number = numbers.get(colour);
    if (number === undefined) {
      number = nearest(colour, palette);
      numbers.set(colour, number);
    }
    rows[Math.floor(index / width) * (width + 1) + 1 + (index % width)] = number;
  });
  return rows;
}

function nearest(colour: number, palette: readonly number[]): number {
  const wanted = parts(colour);
  const distances = palette.map((each) =>
    parts(each).reduce((sum, part, index) => sum + (part - (wanted[index] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

/** Red, green and blue of 0xRRGGBB. */
function parts(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
