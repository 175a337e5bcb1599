import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../../scripts/pictures/browser.ts';
import type { Playground } from '../../src/playground/start-playground.ts';
import { runPlayground } from '../../src/programs/run-playground.ts';
import { readConfig } from '../../src/settings/config.ts';
import { COMMUNITY } from './community.ts';
import { makeSite, type SiteFolder } from './site-folder.ts';
import { visit } from './visit.ts';

const chromium = findChromium();
if (chromium === undefined) console.warn('Chromium is missing: the author’s view is not tested (see CHROMIUM_PATH).');

const FILE = 'content/events/1/_index.md';
const REPORT = COMMUNITY[FILE] ?? '';

describe.skipIf(chromium === undefined)('the author’s view', { timeout: 60_000 }, () => {
  let browser: Browser;
  let site: SiteFolder;
  let cache: string;
  let playground: Playground;
  beforeAll(async () => {
    site = await makeSite(COMMUNITY);
    cache = await mkdtemp(join(tmpdir(), 'debrief-cache-'));
    const config = readConfig({ CONTENT_DIR: site.path, CACHE_DIR: cache, PORT: '3960' });
    [playground, browser] = await Promise.all([runPlayground(config), openBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await playground?.close();
    await site?.remove();
    await rm(cache, { recursive: true });
  });

  it('shows what the bot sees, and follows while the file is edited', async () => {
    const { page, complaints } = await visit(browser, `${playground.url}author/site/events/1/_index.md`);
    const text = async () => (await page.locator('main').innerText()).replace(/\s+/gu, ' ');
    const before = await text();
    for (const part of [
      'name Cloud Security Day',
      'date 2025-11-29',
      'speakers Steve Tran, Nguyen Van An',
      'reports site/events/1/_index.md, site/events/1/_index.vi.md',
      '8 date Saturday, November 29, 2025',
      'line 18 · level 4 · #1-secrets-management',
      'twin 1. Quản lý bí mật',
      '20 Secrets Manager rotates the passwords',
      'published nowhere',
    ]) {
      expect(before).toContain(part);
    }
    await site.write(
      FILE,
      REPORT.replace('every 30 days', 'every 31 days').replace(
        '![Event image](/images/one.jpg)',
        '![](/images/none.jpg)',
      ),
    );
    await page.getByText('every 31 days').waitFor();
    await page.locator('.problems').getByText('The picture has no words for those who do not see it').waitFor();
    await page.getByRole('link', { name: '1. Quản lý bí mật' }).click();
    await page.locator(':target', { hasText: 'xoay vòng mật khẩu' }).waitFor();
    expect(complaints()).toEqual([]);
  });
});
