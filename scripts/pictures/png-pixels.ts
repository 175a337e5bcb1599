/** A picture, row by row, as 0xRRGGBB. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly colours: Uint32Array;
}

/** The pixels of a PNG of 8 bits, RGB or RGBA, not interlaced; transparency is left out. Throws for others. */
export function readPixels(png: Buffer, inflate: (data: Buffer) => Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [bits, colourType, , , interlaced] = png.subarray(24, 29);
  const size = colourType === 2 ? 3 : 4;
  if (bits !== 8 || (colourType !== 2 && colourType !== 6) || interlaced !== 0) {
    throw new Error(`A PNG of 8 bits, RGB or RGBA, is expected, not ${bits} bits and colour type ${colourType}.`);
  }
  const rows = inflate(imageData(png));
  const length = width * size;
  const colours = new Uint32Array(width * height);
  let above: Uint8Array = new Uint8Array(length);
  for (let y = 0; y < height; y += 1) {
    const start = y * (length + 1);
    const row = rows.subarray(start + 1, start + 1 + length);
    unfilter(row, above, rows[start] ?? 0, size);
    for (let x = 0; x < width; x += 1) colours[y * width + x] = row.readUIntBE(x * size, 3);
    above = row;
  }
  return { width, height, colours };
}

/** The data of all IDAT chunks. */
function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(data);
  }
  return Buffer.concat(parts);
}

/** Undoes the filter of a row in place (PNG Specification, 9.2). `size` is that of a pixel in bytes. */
function unfilter(row: Uint8Array, above: Uint8Array, filter: number, size: number): void {
  for (let index = 0; index < row.length; index += 1) {
    const left = row[index - size] ?? 0;
    const up = above[index] ?? 0;
    const upLeft = above[index - size] ?? 0;
    row[index] = (row[index] ?? 0) + predicted(filter, left, up, upLeft);
  }
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const distances = [left, up, upLeft].map((each) => Math.abs(estimate - each));
  const [toLeft = 0, toUp = 0, toUpLeft = 0] = distances;
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
