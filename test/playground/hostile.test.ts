import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/pictures/browser.ts';
import { HOSTILE_SITE, HOSTILE_WORDS } from './hostile-site.ts';
import { newcomers, PATIENCE_MS } from './newcomer.ts';
import { makeSite, type SiteFolder } from './site-folder.ts';
import { overflow } from './visit.ts';

const chromium = findChromium();
if (chromium === undefined) console.warn('Chromium is missing: hostile reports are not tested (see CHROMIUM_PATH).');

const PHONE = { width: 390, height: 780 };
const ACTIVE =
  'script[src^="http"], iframe, object, embed, video, svg, math, form, :not(li) > input, style, base, link[href^="http"]';

// Any dialog, console error or request that leaves this computer fails the test: see `newcomers`.
describe.skipIf(chromium === undefined)('a hostile report, on a phone', { timeout: PATIENCE_MS }, () => {
  let site: SiteFolder;
  beforeAll(async () => {
    site = await makeSite(HOSTILE_SITE);
  });
  afterAll(async () => site?.remove());
  const newcomer = newcomers(() => site.path);

  it.each(HOSTILE_WORDS)('is harmless and legible in the channel: %s', async (word) => {
    const { page, answer, run } = newcomer();
    await page.setViewportSize(PHONE);
    await run('ask', `What about ${word}?`);
    await answer.locator('.quote', { hasText: word }).first().waitFor();
    expect(await page.evaluate(overflow)).toBe(0);
    expect(await answer.locator('.container').locator(ACTIVE).count()).toBe(0);
    const links = await answer
      .locator('a[href]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
    expect(links.filter((href) => !href.startsWith('http://127.0.0.1:'))).toEqual([]);
    expect(await answer.locator('.container').evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
  });

  it.each(['reports', 'author'])('is harmless and legible on its page below /%s/', async (folder) => {
    const { page } = newcomer();
    await page.setViewportSize(PHONE);
    const channel = page.url();
    for (const path of [`${folder}/`, `${folder}/site/hostile/_index.md`]) {
      const address = new URL(path, channel).href;
      await page.goto(address);
      for (const word of path.endsWith('.md') ? HOSTILE_WORDS : ['Hostile'])
        expect(await page.getByText(word).first().isVisible()).toBe(true);
      expect(await page.locator(ACTIVE).count()).toBe(0);
      expect(await page.locator('main *').evaluateAll(handlers)).toEqual([]);
      expect(await page.evaluate(overflow)).toBe(0);
      expect(page.url()).toBe(address);
    }
  });
});

/** Attributes that would run something, and styles, of elements. Runs in the page. */
function handlers(elements: readonly { getAttributeNames(): readonly string[] }[]): readonly string[] {
  return elements.flatMap((element) => element.getAttributeNames()).filter((name) => /^on|^style$/u.test(name));
}
