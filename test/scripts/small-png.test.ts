import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { smallPng } from '../../scripts/pictures/browser.ts';

describe('smallPng', () => {
  it('keeps every pixel of a picture with few colours, in a palette', async () => {
    const pixels = Array.from({ length: 5 }, () => [255, 0, 0, 0, 255, 0]).flat();
    const small = await smallPng(await png(2, 5, pixels));
    expect(await pixelsOf(small)).toEqual(pixels);
    expect(small[COLOUR_TYPE]).toBe(PALETTE);
  });

  it('gives a colour too many a near one', async () => {
    const greys = Array.from({ length: 256 }, (_, grey) => [grey, grey, grey]);
    const pixels = [...greys, ...greys, [10, 10, 11]].flat();
    const shown = await pixelsOf(await smallPng(await png(513, 1, pixels)));
    expect(Math.max(...shown.map((part, index) => Math.abs(part - (pixels[index] ?? 0))))).toBeLessThan(6);
  });
});

/** Where a PNG says how colours are written, and what it says for a palette (PNG Specification, 11.2.1). */
const [COLOUR_TYPE, PALETTE] = [25, 3];

function png(width: number, height: number, pixels: readonly number[]): Promise<Buffer> {
  return sharp(Buffer.from(pixels), { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

async function pixelsOf(image: Buffer): Promise<readonly number[]> {
  return [...(await sharp(image).removeAlpha().raw().toBuffer())];
}
