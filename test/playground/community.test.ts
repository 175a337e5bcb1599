import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/pictures/browser.ts';
import { EN } from '../../src/discord/languages/en.ts';
import { COMMUNITY } from './community.ts';
import { newcomers, PATIENCE_MS } from './newcomer.ts';
import { makeSite, type SiteFolder } from './site-folder.ts';

const chromium = findChromium();
if (chromium === undefined) console.warn('Chromium is missing: the buttons are not tested (see CHROMIUM_PATH).');

describe.skipIf(chromium === undefined)(
  'a newcomer, with the real bot and reports in two languages',
  { timeout: PATIENCE_MS },
  () => {
    let site: SiteFolder;
    beforeAll(async () => {
      site = await makeSite(COMMUNITY);
    });
    afterAll(async () => site?.remove());
    const newcomer = newcomers(() => site.path);

    it('reads more passages until there are none, each time others', async () => {
      const { page, answer, run } = newcomer();
      await run('ask', 'GuardDuty');
      await answer.getByText('raises findings').waitFor();
      const more = answer.getByRole('button', { name: 'More passages' });
      const seen = [await answer.locator('.quote').allTextContents()];
      while ((await more.count()) > 0) {
        const before = await page.locator('.container').count();
        await more.click();
        await expect.poll(() => page.locator('.container').count()).toBe(before + 1);
        seen.push(await answer.locator('.quote').allTextContents());
      }
      expect(seen.length).toBeGreaterThan(1);
      expect(new Set(seen.flat()).size).toBe(seen.flat().length);
    });

    it('reads a section in the other language, and back, each with a link that opens it', async () => {
      const { answer, run, page } = newcomer();
      await run('ask', 'How often are passwords rotated?');
      await answer.getByText('rotates the passwords').waitFor();
      await answer.getByRole('button', { name: 'Xem bản tiếng Việt' }).click();
      await answer.getByText('xoay vòng mật khẩu').waitFor();
      const address = await answer.getByRole('link').first().getAttribute('href');
      expect(address).toContain('/reports/site/events/1/_index.vi.md#');
      await answer.getByRole('button', { name: 'English version' }).click();
      await answer.getByText('rotates the passwords').waitFor();
      await page.goto(address ?? '');
      await page.locator(':target', { hasText: 'Quản lý bí mật' }).waitFor();
    });

    it('turns the pages of the list of reports, forth and back', async () => {
      const { answer, run } = newcomer();
      await run('reports', '');
      await answer.getByText('Cloud Security Day').first().waitFor();
      await answer.getByRole('button', { name: 'Next' }).click();
      await answer.getByText('Amber Evening').first().waitFor();
      expect(await answer.getByText('Cloud Security Day').count()).toBe(0);
      await answer.getByRole('button', { name: 'Previous' }).click();
      await answer.getByText('Cloud Security Day').first().waitFor();
    });

    it('sees the next answer, also after one that is taller than the window', async () => {
      const { answer, run, page } = newcomer();
      await page.setViewportSize({ width: 390, height: 500 });
      await run('topic', 'GuardDuty');
      await answer.getByText('What the reports say about').waitFor();
      await answer.click({ button: 'right', position: { x: 100, y: 30 } });
      await page.getByRole('menuitem', { name: /Find in reports/ }).click();
      const messages = page.locator('article.message');
      await expect.poll(() => messages.count()).toBe(2);
      await expect.poll(() => startIn(messages.last())).toBe(true);
    });

    it('says whether an answer helped, and is thanked privately', async () => {
      const { answer, run, page } = newcomer();
      await run('ask', 'How often are passwords rotated?');
      await answer.getByRole('button', { name: 'Share here' }).click();
      for (const [button, thanks] of [
        ['Helpful', EN.thanks],
        ['Not helpful', EN.thanksNot],
      ] as const) {
        await page.getByRole('button', { name: button, exact: true }).last().click();
        await page.locator('article.message', { hasText: thanks }).getByText('Only you can see this').waitFor();
      }
    });

    it('follows up with a reply to the answer of a mention', async () => {
      const { answer, page, composer } = newcomer();
      await composer.fill('@Debrief How often are passwords rotated?');
      await page.keyboard.press('Enter');
      await answer.getByText('rotates the passwords').waitFor();
      await answer.hover();
      await answer.getByRole('button', { name: 'Reply' }).click();
      await page.keyboard.type('and who spoke there?');
      await page.keyboard.press('Enter');
      await answer.getByText('Steve Tran').first().waitFor();
    });
  },
);

/** Whether a message begins within the window. */
function startIn(message: Locator): Promise<boolean> {
  return message.evaluate((each) => {
    const { top } = each.getBoundingClientRect();
    return top >= 0 && top < Reflect.get(globalThis, 'innerHeight');
  });
}
