import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageIn } from '../../src/drive/read.ts';
import { messagesHtml } from '../../src/page/server/messages-html.ts';
import { ASK, startBot } from '../bot.ts';
import { findChromium, newWindow, openBrowser } from './browser.ts';

const chromium = findChromium();

/** One red pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const FILES = [
  { attachment: PNG, name: 'chart.png', description: 'A chart' },
  { attachment: Buffer.from('a;b'.repeat(2_000)), name: 'all.csv' },
];
const V2 = 1 << 15;
/** What names the files, or shows them without a name. */
const BODIES = {
  'a gallery and a file component': {
    flags: V2,
    components: [
      {
        type: 17,
        components: [
          { type: 12, items: [{ media: { url: 'attachment://chart.png' }, description: 'A chart' }] },
          { type: 13, file: { url: 'attachment://all.csv' } },
        ],
      },
    ],
    files: FILES,
  },
  'the attachments of a message': { content: 'Here:', files: FILES },
  'an embed': { embeds: [{ title: 'x', image: { url: 'attachment://chart.png' } }], files: FILES.slice(1) },
} as const;

describe.skipIf(chromium === undefined)('files in the browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => browser?.close());

  it.each(['dark', 'light'] as const)(
    'are shown as pictures, and by name and size with a link: %s theme',
    async (theme) => {
      for (const [name, body] of Object.entries(BODIES)) {
        const files = name === 'an embed' ? [...body.files, ...FILES.slice(0, 1)] : [...body.files];
        const { ann, discord } = await startBot({
          commands: [ASK],
          interaction: (it) => it.isChatInputCommand() && it.reply({ ...body, files } as never),
        });
        const message = messageIn(await ann.slash('ask', { question: 'x' }));
        const { page, complaints } = await newWindow(browser, { width: 760, height: 600 });
        await page.setContent(await messagesHtml(discord, [{ message }], { theme }));
        const picture = page.locator('img.media, .discord-embed-image');
        await picture.waitFor();
        await expect.poll(() => picture.evaluate((each) => Reflect.get(each, 'naturalWidth'))).toBe(1);
        const link = page.getByRole('link', { name: 'all.csv' });
        expect(await page.locator('.file').textContent()).toContain('5.86 KB');
        const served = await fetch((await link.getAttribute('href')) ?? '');
        expect(await served.text()).toMatch(/^a;ba;b/u);
        expect(served.headers.get('content-disposition')).toBe('attachment');
        expect(await page.locator('discord-messages').getAttribute('light-theme')).toBe(theme === 'light' ? '' : null);
        expect(complaints).toEqual([]);
        await page.context().close();
      }
    },
  );
});
