import type { Browser, Page } from 'playwright-core';
import { keepInside } from '../../../scripts/pictures/browser.ts';
import { type Reading, STRANGER } from '../src/markdown/reading.ts';
import type { DiscordMessage } from '../src/page-server/discord-message.ts';
import { sceneHtml } from '../src/page-server/scene-html.ts';

export interface OpenScene {
  readonly page: Page;
  /** Addresses that the page asked for and did not get. */
  readonly outside: readonly string[];
  /** What the page threw, and the dialogs that it opened. */
  readonly failures: readonly string[];
}

export const READING: Reading = { ...STRANGER, users: { 1: 'Ann' }, now: Date.UTC(2026, 0, 15, 9, 41) };

/** The messages in a page of their own. */
export async function openScene(
  browser: Browser,
  program: string,
  messages: readonly DiscordMessage[],
): Promise<OpenScene> {
  const page = await browser.newPage({ viewport: { width: 760, height: 600 } });
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('dialog', async (dialog) => {
    failures.push(dialog.message());
    await dialog.dismiss();
  });
  const outside = await keepInside(page);
  await page.setContent(sceneHtml(messages, READING, program));
  await page.locator('discord-message').last().waitFor();
  return { page, outside, failures };
}
