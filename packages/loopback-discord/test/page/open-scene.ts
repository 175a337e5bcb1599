import type { Browser } from 'playwright-core';
import { type Reading, STRANGER } from '../../src/markdown/reading.ts';
import { payloadsHtml } from '../../src/page/server/messages-html.ts';
import type { DiscordMessage } from '../../src/state/message.ts';
import { newWindow, type Visit } from './browser.ts';

export const READING: Reading = { ...STRANGER, users: { 1: 'Ann' }, now: Date.UTC(2026, 0, 15, 9, 41) };

/** The messages in a page of their own. */
export async function openScene(browser: Browser, messages: readonly DiscordMessage[]): Promise<Visit> {
  const visit = await newWindow(browser, { width: 760, height: 600 });
  await visit.page.setContent(await payloadsHtml(messages, READING));
  await visit.page.locator('discord-message').last().waitFor();
  return visit;
}
