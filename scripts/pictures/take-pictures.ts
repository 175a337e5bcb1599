import { join } from 'node:path';
import { messagesHtml } from 'loopback-discord';
import type { Browser, Page } from 'playwright-core';
import { takePicture } from './browser.ts';
import type { Scene } from './scenes.ts';
import { MOMENT, type Stage } from './stage.ts';

/** Widths in CSS pixels: a channel on a desktop, a phone. */
const WIDTHS = { wide: 760, phone: 390 } as const;
/** Enough for what a message's text can be; the picture is cut to the messages. */
const HEIGHT = 600;

/** Plays a scene and writes a picture of its messages for each width. Resolves to the files. Throws as `takePicture`. */
export async function takePictures(
  scene: Scene,
  { discord }: Stage,
  browser: Browser,
  folder: string,
): Promise<readonly string[]> {
  const messages = (await scene.play(discord)).map(({ message, command }) => ({
    message: { ...message, createdAt: MOMENT },
    command,
  }));
  const html = await messagesHtml(discord, messages, { locale: scene.locale, now: MOMENT });
  const files: string[] = [];
  for (const [name, width] of Object.entries(WIDTHS)) {
    const file = join(folder, `${scene.name}-${name}.png`);
    const prepare = async (page: Page): Promise<void> => {
      await page.setContent(html);
      await page.locator('discord-message').last().waitFor();
    };
    await takePicture(browser, { size: { width, height: HEIGHT }, prepare, only: 'discord-messages' }, file);
    files.push(file);
  }
  return files;
}
