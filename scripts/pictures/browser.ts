import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { UserError } from '../../src/settings/user-error.ts';

/** Where systems install Chromium; CHROMIUM_PATH comes first. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] as const;

/** The program file of a Chromium on this computer; undefined if there is none. */
export function findChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  return [...(given === undefined ? [] : [given]), ...PLACES].find((path) => existsSync(path));
}

/** @throws UserError where there is no Chromium. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new UserError(
      `No Chromium was found at ${PLACES.join(', ')}. Install it (Debian: apt install chromium) or set CHROMIUM_PATH to its program file.`,
    );
  }
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-lcd-text'],
  });
}

/** Lets a page load nothing but from 127.0.0.1; the addresses that it asked for elsewhere are collected. */
export async function keepInside(page: Page): Promise<readonly string[]> {
  const outside: string[] = [];
  await page.route('**/*', async (route) => {
    const { protocol, hostname } = new URL(route.request().url());
    if (protocol === 'data:' || hostname === '127.0.0.1') return route.continue();
    outside.push(route.request().url());
    return route.abort();
  });
  return outside;
}

/** Sharp enough on most screens, at two thirds of the bytes of 2. */
const PIXELS_PER_CSS_PIXEL = 1.5;

/** What is to be on a picture. */
export interface Shot {
  /** Of the window, in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** Opens what is to be seen in an empty page. */
  readonly prepare: (page: Page) => Promise<void>;
  /** A selector of what is shown; default the window. */
  readonly only?: string;
}

/** Writes a picture to `path`. Throws where the page fails or asks for anything outside of this computer. */
export async function takePicture(browser: Browser, { size, prepare, only }: Shot, path: string): Promise<void> {
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: PIXELS_PER_CSS_PIXEL, colorScheme: 'dark' });
  try {
    const failures: Error[] = [];
    page.on('pageerror', (error) => failures.push(error));
    const outside = await keepInside(page);
    await prepare(page);
    if (failures[0] !== undefined) throw new Error(`${path}: the page failed`, { cause: failures[0] });
    const options = { animations: 'disabled', caret: 'hide' } as const;
    const picture = await (only === undefined ? page : page.locator(only)).screenshot(options);
    if (outside.length > 0) throw new Error(`${path}: the page asked for ${outside.join(', ')}.`);
    await writeFile(path, await smallPng(picture));
  } finally {
    await page.close();
  }
}

/** The same picture with at most 256 colours, a third of the bytes for pictures of text: rarer colours become near ones. */
export function smallPng(png: Buffer): Promise<Buffer> {
  return sharp(png).png({ palette: true, colours: 256, dither: 0, effort: 10, compressionLevel: 9 }).toBuffer();
}
