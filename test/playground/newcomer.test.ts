import { describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/pictures/browser.ts';
import { newcomers, PATIENCE_MS } from './newcomer.ts';
import { visit } from './visit.ts';

const chromium = findChromium();
if (chromium === undefined) console.warn('Chromium is missing: the first steps are not tested (see CHROMIUM_PATH).');

describe.skipIf(chromium === undefined)(
  'a newcomer, with the real bot and its own reports',
  { timeout: PATIENCE_MS },
  () => {
    const newcomer = newcomers();

    it('gets the first answer with one click, and every link of it opens the section that it names', async () => {
      const { page, answer, browser } = newcomer();
      await page.locator('.example').first().click();
      await answer.getByText('Only you can see this').waitFor();
      const links = await answer
        .locator('a[href]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
      expect(links.length).toBeGreaterThan(0);
      for (const href of links) {
        const report = await visit(browser, href);
        const id = decodeURIComponent(new URL(href).hash.slice(1));
        if (id !== '')
          expect(await report.page.locator(`[id="${id}"]`).evaluate((each) => Reflect.get(each, 'tagName'))).toMatch(
            /^H\d$/,
          );
        expect(await report.page.locator('article').textContent()).toContain('Security Pillar');
        expect(report.complaints()).toEqual([]);
        await report.page.context().close();
      }
    });

    it('gets an answer to every example', async () => {
      const { page } = newcomer();
      const examples = page.locator('.example');
      const count = await examples.count();
      expect(count).toBeGreaterThanOrEqual(4);
      for (let index = 0; index < count; index += 1) {
        const before = await page.locator('article.message .container').count();
        await examples.nth(index).click();
        await expect
          .poll(() => page.locator('article.message .container').count(), { timeout: 10_000 })
          .toBe(before + 1);
      }
    });

    it('asks a follow-up in a form, and shares the answer with the channel', async () => {
      const { page, answer } = newcomer();
      await page.locator('.example').first().click();
      await answer.getByRole('button', { name: 'Ask a follow-up' }).click();
      await page.getByRole('dialog').getByRole('textbox').fill('who spoke there?');
      await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
      await answer.getByText('Detailed speaker information is not available').waitFor();
      await answer.getByRole('button', { name: 'Share here' }).click();
      await answer.getByRole('button', { name: 'Remove' }).waitFor();
    });

    it('finds the text of a message in the reports, through its menu', async () => {
      const { page, answer } = newcomer();
      await page.keyboard.type('GuardDuty and Security Hub');
      await page.keyboard.press('Enter');
      await page
        .locator('article.message', { hasText: 'GuardDuty and Security Hub' })
        .first()
        .click({ button: 'right' });
      await page.getByRole('menuitem', { name: /Find in reports/ }).click();
      await answer.getByText('threat detection').first().waitFor();
    });

    it('reads the interface in Vietnamese after choosing it', async () => {
      const { page, answer } = newcomer();
      await page.getByLabel('Language').selectOption('vi');
      await page.getByLabel('Ngôn ngữ').waitFor();
      await page.locator('.example').first().click();
      await answer.getByRole('link', { name: /Mở/ }).first().waitFor();
    });

    it('who sends before the choices have come is not offered them any more', async () => {
      const { page, answer, run } = newcomer();
      await run('topic', 'GuardDuty');
      await answer.getByText('What the reports say about').waitFor();
      await page.waitForTimeout(500);
      expect(await page.locator('.suggestions').isVisible()).toBe(false);
    });

    it('is offered the reports while typing', async () => {
      const { page, answer, composer } = newcomer();
      await composer.focus();
      await page.keyboard.type('/reports ');
      await page.getByRole('button', { name: /optional$/ }).press('ArrowDown');
      await page.getByRole('option', { name: /^report/ }).click();
      await page.keyboard.type('mastery');
      await page.getByRole('option', { name: /Cloud Mastery/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await answer
        .getByText(/Cloud Mastery/)
        .first()
        .waitFor();
    });
  },
);
