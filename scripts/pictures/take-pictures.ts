import { join } from 'node:path';
import { messagesHtml } from 'loopback-discord';
import type { Browser, Page } from 'playwright-core';
import { problemsIn } from '../../src/check-content/check-content.ts';
import { contentFolders } from '../../src/content/folders/find-sites.ts';
import type { Library } from '../../src/core/library/library.ts';
import { startPlayground } from '../../src/playground/start-playground.ts';
import { takePicture } from './browser.ts';
import type { Scene, Theme } from './scenes.ts';
import { MOMENT, type Stage, startActor } from './stage.ts';

/** Widths in CSS pixels: a channel on a desktop, a phone. */
const WIDTHS = { wide: 760, phone: 390 } as const;
/** Enough for what a message's text can be; the picture is cut to the messages. */
const HEIGHT = 600;

/** Widths of pictures by theme: what changes with it is seen in one. */
const SIZES: Readonly<Record<Theme, readonly (keyof typeof WIDTHS)[]>> = { dark: ['wide', 'phone'], light: ['wide'] };

/** What the pictures of a scene are called: by theme and width, without the folder. */
export function picturesOf({ name, themes }: Pick<Scene, 'name' | 'themes'>) {
  return themes.flatMap((theme) =>
    SIZES[theme].map((width) => ({ theme, width, file: `${name}-${theme === 'dark' ? '' : `${theme}-`}${width}.png` })),
  );
}

/** Plays a scene and writes its pictures. Resolves to the files. Throws as `takePicture`. */
export async function takePictures(
  scene: Scene,
  stage: Stage,
  browser: Browser,
  folder: string,
): Promise<readonly string[]> {
  const messages = (await scene.play(stage)).map(({ message, command }) => ({
    message: { ...message, createdAt: MOMENT },
    command,
  }));
  const files: string[] = [];
  for (const { theme, width, file: name } of picturesOf(scene)) {
    const html = await messagesHtml(stage.discord, messages, { locale: scene.locale, now: MOMENT, theme });
    const file = join(folder, name);
    const prepare = async (page: Page): Promise<void> => {
      await page.setContent(html, { waitUntil: 'load' });
      await page.locator('discord-message').last().waitFor();
      await page.waitForFunction(imagesAreDrawn);
    };
    const size = { width: WIDTHS[width], height: HEIGHT };
    await takePicture(browser, { size, prepare, only: 'discord-messages' }, file);
    files.push(file);
  }
  return files;
}

/** Whether all pictures of a page have come. Runs in the page, which TypeScript knows no DOM of here. */
function imagesAreDrawn(): boolean {
  const images: Iterable<object> = Reflect.get(Reflect.get(globalThis as object, 'document'), 'images');
  return [...images].every((image) => Reflect.get(image, 'complete') === true);
}

/** Windows in CSS pixels: a desktop, a phone. */
const WINDOWS = { wide: { width: 1_100, height: 720 }, phone: { width: 390, height: 780 } } as const;
/** Rarely taken: nobody's own playground is disturbed. */
const PORT = 3_800;

/** What is done before each picture of the playground, by the name that the picture gets. */
const SHOTS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  playground: async (page) => {
    await page.locator('.example').first().click();
    await page.locator('article.message .container').last().waitFor();
  },
  'playground-commands': async (page) => {
    await page.keyboard.type('/');
    await page.locator('.suggestions .entry').first().waitFor();
  },
  'playground-report': async (page) => {
    await page.goto(new URL('/reports/', page.url()).href);
    await page.locator('.list .name').first().click();
    await page.locator('article.report').waitFor();
  },
  'playground-author': async (page) => {
    await page.goto(new URL('/author/', page.url()).href);
    await page.locator('.list .name').first().click();
    await page.locator('.passage').first().waitFor();
  },
};

/** Takes pictures of the playground's pages, with the real bot. Resolves to the files. Throws where a page fails. */
export async function takePagePictures(library: Library, browser: Browser, folder: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const playground = await startPlayground({
    port: PORT,
    log: { error: (fault: unknown) => faults.push(JSON.stringify(fault)) },
    contentFolder: contentFolders(['content']),
    problems: () => problemsIn('content'),
    startBot: async (place) => ({ library: () => library, stop: (await startActor(place, library, faults)).stop }),
  });
  const files: string[] = [];
  try {
    for (const [window, size] of Object.entries(WINDOWS)) {
      for (const [name, prepare] of Object.entries(SHOTS)) {
        const file = join(folder, `${name}-${window}.png`);
        const open = async (page: Page): Promise<void> => {
          await page.goto(playground.url);
          await page.locator('.welcome').waitFor();
          await prepare(page);
          // Custom elements draw themselves, and the list scrolls, a moment later.
          await page.waitForTimeout(500);
        };
        await takePicture(browser, { size, prepare: open }, file);
        files.push(file);
      }
    }
  } finally {
    await playground.close();
  }
  if (faults.length > 0) throw new Error(`The playground failed, and some pictures show it:\n${faults.join('\n')}`);
  return files;
}
