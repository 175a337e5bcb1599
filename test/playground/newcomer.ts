import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openBrowser } from '../../scripts/pictures/browser.ts';
import { startTestPlayground, type TestPlayground } from './start.ts';
import { type Visit, visit } from './visit.ts';

/** A busy machine opens a window in seconds. Milliseconds. */
export const PATIENCE_MS = 60_000;

/** Somebody who sees the playground for the first time. */
export interface Newcomer {
  readonly browser: Browser;
  readonly page: Page;
  /** The field for messages, whatever the language. */
  readonly composer: Locator;
  /** The newest message of the bot that holds one of its cards. */
  readonly answer: Locator;
  /** Writes a slash command with the keyboard, its first option filled in, and sends it. */
  readonly run: (command: string, value: string) => Promise<void>;
}

/**
 * Gives each test a newcomer with a playground of their own, the real bot and the reports of `contentDir` in it: the
 * language is remembered there, and so is who asks too much. Any complaint of the page or fault of the bot fails the test.
 */
export function newcomers(contentDir: () => string = () => 'content'): () => Newcomer {
  let browser: Browser;
  let playground: TestPlayground;
  let open: Visit;
  beforeAll(async () => {
    browser = await openBrowser();
  }, PATIENCE_MS);
  afterAll(async () => {
    await browser?.close();
  });
  beforeEach(async () => {
    playground = await startTestPlayground(contentDir());
    open = await visit(browser, playground.url);
    await open.page.locator('.welcome').waitFor();
  }, PATIENCE_MS);
  afterEach(async () => {
    expect({ complaints: open.complaints(), faults: playground.faults }).toEqual({ complaints: [], faults: [] });
    await open.page.context().close();
    await playground.close();
  });
  return () => {
    const { page } = open;
    const composer = page.getByRole('combobox', { name: /^(?:Message|Nhắn) #general$/ });
    return {
      browser,
      page,
      composer,
      answer: page.locator('article.message', { has: page.locator('.container') }).last(),
      run: async (command, value) => {
        await composer.fill(`/${command} `);
        await page.keyboard.type(value);
        await page.keyboard.press('Enter');
      },
    };
  };
}
