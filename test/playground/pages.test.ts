import { request } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, openBrowser } from '../../scripts/pictures/browser.ts';
import { type DemoPlayground, startDemoPlayground } from './demo-playground.ts';
import { overflow, seriousViolations, visit } from './visit.ts';

const chromium = findChromium();
if (chromium === undefined) console.warn('Chromium is missing: report pages are not tested (see CHROMIUM_PATH).');

const GOOD = `---
title: Cloud Day
---
# Cloud Day

### Date and Topic
- **Date and Time:** Saturday, November 29, 2025
### Highlights
{{% notice info %}}
Trust **nobody**. See [the docs](https://docs.example.org/) and [the other event](../other/).
{{% /notice %}}

![The team](/images/team.png)
![Elsewhere](https://evil.example/track.png)
![Outside](../../../../outside.png)

### Highlights
Again, with <kbd>HTML</kbd>.
`;

const HOSTILE = `# <script>alert(1)</script> Hostile <img src=x onerror=alert(2)>

<script>alert(3)</script><iframe src="https://evil.example/"></iframe><style>body{display:none}</style>
<a href="javascript:alert(4)" onclick="alert(5)">html link</a> [link](javascript:alert(6)) <svg onload=alert(7)>
<form action="https://evil.example/"><input name=x autofocus onfocus=alert(8)></form>
<img src="https://evil.example/track.png" onerror="alert(9)" alt="a picture"> <base href="https://evil.example/">

### Table
| ${'a | '.repeat(60)}
| ${'- | '.repeat(60)}
${`| ${'cell | '.repeat(60)}\n`.repeat(20)}
`;

/** What the texts of one message may have, less what the demo bot adds. */
const MESSAGE_TEXT = 3_900;

/** A PNG of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
);

describe('the pages of the playground', { timeout: 60_000 }, () => {
  let playground: DemoPlayground;
  beforeAll(async () => {
    playground = await startDemoPlayground(
      {
        'content/good/_index.md': GOOD,
        'content/hostile/_index.md': HOSTILE,
        'static/images/team.png': PNG,
        'static/secret.txt': 'secret',
        '../outside.png': PNG,
      },
      HOSTILE.slice(0, MESSAGE_TEXT),
    );
  }, 60_000);
  afterAll(async () => playground?.close());

  const get = (path: string, headers: Readonly<Record<string, string>> = {}) => ask('GET', path, headers);
  /** As a browser or anybody else would send it; `fetch` would tidy the path and not let us set `Host`. */
  const ask = (method: string, path: string, headers: Readonly<Record<string, string>>, body?: string) =>
    new Promise<{ status: number | undefined; headers: Readonly<Record<string, unknown>>; text: string }>(
      (resolve, reject) => {
        const { hostname, port } = new URL(playground.url);
        const sent = request({ hostname, port, path, method, headers }, async (response) => {
          let text = '';
          for await (const chunk of response) text += chunk;
          resolve({ status: response.statusCode, headers: response.headers, text });
        });
        sent.on('error', reject);
        sent.end(body);
      },
    );

  it('lists all reports, each with the page on which it can be read', async () => {
    const { text } = await get('/reports/');
    expect(text).toContain('2 reports');
    expect(text).toContain('<a class="name" href="/reports/site/good/_index.md" lang="en">Cloud Day</a>');
    expect((await get('/reports')).headers['location']).toBe('/reports/');
  });

  it('shows a report with the anchors of its sections and without shortcodes', async () => {
    const { text } = await get('/reports/site/good/_index.md');
    expect(text).toContain('<h3 id="highlights">');
    expect(text).toContain('<h3 id="highlights-1">');
    expect(text).toContain('Trust <strong>nobody</strong>');
    expect(text).toContain('<kbd>HTML</kbd>');
    expect(text).not.toContain('notice');
    expect(text).toContain('<a>the other event</a>');
    expect(text).toContain('<a href="https://docs.example.org/" target="_blank" rel="noopener noreferrer nofollow">');
  });

  it('shows the pictures that are on this computer, and the words of the others', async () => {
    const { text } = await get('/reports/site/good/_index.md');
    expect(text).toContain('<img src="/pictures/site/static/images/team.png" alt="The team" loading="lazy">');
    expect(text).toContain('<span class="missing-picture" role="img" aria-label="Elsewhere">Elsewhere</span>');
    expect(text).toContain('<span class="missing-picture" role="img" aria-label="Outside">Outside</span>');
    expect((await get('/pictures/site/static/images/team.png')).headers['content-type']).toBe('image/png');
  });

  it.each([
    '/pictures/site/static/../../outside.png',
    '/pictures/site/static/..%2f..%2foutside.png',
    '/pictures/site/static/%2e%2e/%2e%2e/outside.png',
    '/pictures/site/static/secret.txt',
    '/pictures/site/content/good/_index.md',
    '/pictures/site/../static/images/team.png',
    '/pictures/nowhere/static/images/team.png',
    '/reports/site/../../package.json',
    '/reports/site/good/%2e%2e/%2e%2e/static/secret.txt',
    '/assets/../start-playground.ts',
    '/assets/%2e%2e%2fstart-playground.ts',
    '/constructor/x',
  ])('gives out nothing but reports, pictures and its own files: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('cannot be read or driven by pages elsewhere', async () => {
    const { host } = new URL(playground.url);
    const act = (headers: Readonly<Record<string, string>>) =>
      ask('POST', '/api/act', { host, 'content-type': 'application/json', ...headers }, '{"do":"say","text":"x"}');
    expect((await act({ origin: `http://${host}` })).status).toBe(200);
    expect((await act({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await act({ origin: 'null' })).status).toBe(403);
    expect((await act({})).status).toBe(403);
    expect((await act({ origin: 'http://evil.example', host: 'evil.example' })).status).toBe(403);
    expect((await act({ origin: `http://${host}`, 'content-type': 'text/plain' })).status).toBe(400);
    expect((await get('/reports/', { host: 'rebound.example:3000' })).status).toBe(403);
    expect((await get('/api/events', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' })).status).toBe(403);
    expect((await get('/%E0%A4%A')).status).toBe(400);
  });

  it('lets pages with what authors wrote run no script', async () => {
    const { headers } = await get('/reports/site/hostile/_index.md');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('shows authors what the bot sees, and what to mend', async () => {
    const { text } = await get('/author/site/good/_index.md');
    for (const part of ['No date.', 'line 7', '2025-11-29', 'Saturday, November 29, 2025', 'id="', 'Trust nobody.']) {
      expect(text).toContain(part);
    }
    expect((await get('/author/')).text).toContain('1 to mend');
  });

  describe.skipIf(chromium === undefined)('in the browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    }, 60_000);
    afterAll(async () => browser?.close());

    it('keeps a hostile report harmless and legible, on its page and in the channel', async () => {
      const { page, complaints } = await visit(browser, `${playground.url}reports/site/hostile/_index.md`, {
        width: 390,
        height: 780,
      });
      await page.getByRole('heading', { name: 'Table' }).waitFor();
      expect(await page.locator('script, iframe, form, style, base, svg, [onerror], [onclick], [onload]').count()).toBe(
        0,
      );
      const links = await page
        .locator('article a[href]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
      expect(links.filter((href) => !/^(?:https?:|#)/.test(href ?? ''))).toEqual([]);
      expect(await page.evaluate(overflow)).toBe(0);
      expect(await seriousViolations(page)).toEqual([]);
      await page.goto(`${playground.url}author/site/hostile/_index.md`);
      expect(await page.evaluate(overflow)).toBe(0);
      expect(await seriousViolations(page)).toEqual([]);
      await page.goto(playground.url);
      await page.getByRole('combobox', { name: 'Message #general' }).fill('/ask ');
      await page.keyboard.type('hostile?');
      await page.keyboard.press('Enter');
      await page.getByText('Given: question=hostile?').waitFor();
      await page.getByText('<script>alert(3)</script>').first().waitFor();
      expect(await page.evaluate(overflow)).toBe(0);
      expect(complaints()).toEqual([]);
    });

    it('brings an author’s view up to date while the file is edited', async () => {
      const { page, complaints } = await visit(browser, `${playground.url}author/site/good/_index.md`);
      await page.getByText('Again, with HTML.').waitFor();
      await playground.change('content/good/_index.md', GOOD.replace('Again, with', 'Edited, with'));
      await page.getByText('Edited, with HTML.').waitFor();
      expect(complaints()).toEqual([]);
    });
  });
});
