import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../../scripts/pictures/browser.ts';
import { COMMUNITY } from './community.ts';
import { makeSite, type SiteFolder } from './site-folder.ts';
import { startTestPlayground, type TestPlayground } from './start.ts';
import { overflow, seriousViolations, visit } from './visit.ts';

const chromium = findChromium();
if (chromium === undefined) console.warn('Chromium is missing: the pages are not tested (see CHROMIUM_PATH).');

const REPORT = 'events/1/_index.vi.md';
const WINDOWS = { desktop: { width: 1_100, height: 760 }, phone: { width: 390, height: 780 } } as const;

describe.skipIf(chromium === undefined)('the pages beside the channel', { timeout: 60_000 }, () => {
  let browser: Browser;
  let site: SiteFolder;
  let playground: TestPlayground;
  beforeAll(async () => {
    site = await makeSite(COMMUNITY);
    [playground, browser] = await Promise.all([startTestPlayground(site.path), openBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await playground?.close();
    await site?.remove();
  });

  it.each(['reports/', `reports/site/${REPORT}`, 'author/', `author/site/${REPORT}`])(
    'can be used by all, in both themes and on a phone: /%s',
    async (path) => {
      for (const window of ['desktop', 'phone'] as const) {
        const { page, complaints } = await visit(browser, playground.url + path, WINDOWS[window]);
        for (const colorScheme of ['dark', 'light'] as const) {
          await page.emulateMedia({ colorScheme });
          expect([window, colorScheme, await seriousViolations(page)]).toEqual([window, colorScheme, []]);
          expect(await page.evaluate(overflow)).toBe(0);
        }
        expect(complaints()).toEqual([]);
        await page.context().close();
      }
    },
  );
});
