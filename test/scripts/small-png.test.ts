import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { smallPng } from '../../scripts/pictures/small-png.ts';

/** A picture of 2 × 5 pixels whose rows are all red, green, each written with another of PNG's five filters. */
const ROWS = [
  [0, 255, 0, 0, 0, 255, 0],
  [1, 255, 0, 0, 1, 255, 0],
  [2, 0, 0, 0, 0, 0, 0],
  [3, 128, 0, 0, 129, 128, 0],
  [4, 0, 0, 0, 0, 0, 0],
];

describe('smallPng', () => {
  it('keeps every pixel of a picture with few colours', () => {
    const { palette, rows } = read(smallPng(png(2, ROWS)));
    expect(palette).toEqual([0x00, 0xff, 0x00, 0xff, 0x00, 0x00]);
    expect(rows).toEqual(ROWS.flatMap(() => [0, 1, 0]));
  });

  it('gives a colour too many the nearest one', () => {
    const greys = Array.from({ length: 256 }, (_, grey) => [grey, grey, grey]);
    const row = [...greys, ...greys, [10, 10, 11]].flat();
    const { palette, rows } = read(smallPng(png(513, [[0, ...row]])));
    expect(palette).toHaveLength(256 * 3);
    expect(palette.slice((rows.at(-1) ?? 0) * 3).slice(0, 3)).toEqual([10, 10, 10]);
  });
});

function png(width: number, rows: readonly (readonly number[])[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, 2], 8);
  const data = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([
    Buffer.alloc(8),
    ...chunk('IHDR', header),
    ...chunk('IDAT', data),
    ...chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): readonly Buffer[] {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return [length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)];
}

function read(image: Buffer) {
  const part = (type: string) => {
    const at = image.indexOf(type, 0, 'latin1');
    return image.subarray(at + 4, at + 4 + image.readUInt32BE(at - 4));
  };
  return { palette: [...part('PLTE')], rows: [...inflateSync(part('IDAT'))] };
}
