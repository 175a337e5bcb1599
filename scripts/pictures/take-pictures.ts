import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messagesHtml } from 'loopback-discord';
import type { Browser } from 'playwright-core';
import { keepInside } from './browser.ts';
import type { Scene } from './scenes.ts';
import { smallPng } from './small-png.ts';
import { MOMENT, type Stage } from './stage.ts';

export interface Studio {
  readonly stage: Stage;
  readonly browser: Browser;
  /** Where the pictures go. */
  readonly folder: string;
}

/** Widths in CSS pixels: a channel on a desktop, a phone. */
const WIDTHS = { wide: 760, phone: 390 } as const;
/** Sharp enough on most screens, at two thirds of the bytes of 2. */
const PIXELS_PER_CSS_PIXEL = 1.5;
/** Enough for what a message's text can be; the picture is cut to the messages. */
const HEIGHT = 600;

/**
 * Plays a scene and writes a picture of its messages for each width. Resolves to the files.
 * Throws where the page fails or asks for anything outside of this computer.
 */
export async function takePictures(scene: Scene, studio: Studio): Promise<readonly string[]> {
  const { discord } = studio.stage;
  const messages = (await scene.play(discord)).map(({ message, command }) => ({
    message: { ...message, createdAt: MOMENT },
    command,
  }));
  const html = await messagesHtml(discord, messages, { locale: scene.locale, now: MOMENT });
  const files: string[] = [];
  for (const [name, width] of Object.entries(WIDTHS)) {
    const file = join(studio.folder, `${scene.name}-${name}.png`);
    await takePicture(html, width, file, studio.browser);
    files.push(file);
  }
  return files;
}

async function takePicture(html: string, width: number, path: string, browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: HEIGHT }, deviceScaleFactor: PIXELS_PER_CSS_PIXEL });
  try {
    const failures: Error[] = [];
    page.on('pageerror', (error) => failures.push(error));
    const outside = await keepInside(page);
    await page.setContent(html);
    await page.locator('discord-message').last().waitFor();
    if (failures[0] !== undefined) throw new Error(`${path}: the page failed`, { cause: failures[0] });
    const picture = await page.locator('discord-messages').screenshot({ animations: 'disabled' });
    if (outside.length > 0)
      throw new Error(`${path}: the page asked for ${outside.join(', ')}, and nothing may be fetched.`);
    await writeFile(path, await smallPng(picture));
  } finally {
    await page.close();
  }
}
