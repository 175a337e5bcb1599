import sharp from 'sharp';

/** The same picture with at most 256 colours, a third of the bytes for pictures of text: rarer colours become near ones. */
export function smallPng(png: Buffer): Promise<Buffer> {
  return sharp(png).png({ palette: true, colours: 256, dither: 0, effort: 10, compressionLevel: 9 }).toBuffer();
}
