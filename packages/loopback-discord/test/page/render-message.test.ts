import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markdownText } from '../../src/markdown/markdown-text.ts';
import { Component } from '../../src/state/component.ts';
import type { DiscordMessage } from '../../src/state/message.ts';
import { findChromium, openBrowser, type Visit } from './browser.ts';
import { openScene, READING } from './open-scene.ts';
import { ANN, ANSWER, messageWith } from './sample-message.ts';

const chromium = findChromium();

describe.skipIf(chromium === undefined)('a message in the browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => browser?.close());

  const show = (...messages: readonly DiscordMessage[]) => openScene(browser, messages);
  const expectInert = ({ complaints }: Visit) => expect(complaints).toEqual([]);

  it('shows author, command, words and who can see it', async () => {
    expect(ANSWER.components.map((each) => Component.parse(each))).toEqual(ANSWER.components);
    const scene = await show(ANSWER);
    const shown = await scene.page.locator('discord-message').evaluate(allText);
    for (const words of [
      'Demo',
      'App',
      'Ann',
      ' used ',
      'ask',
      '9:41',
      '2 passages in 1 report',
      'Modern IAM:',
      'avoiding long-term credentials',
      'Match: strong · quoted word for word',
      'Only you can see this',
    ]) {
      expect(shown).toContain(words);
    }
    expectInert(scene);
  });

  it('links to the section, and only tells the site that somebody came', async () => {
    const { page } = await show(ANSWER);
    const link = page.getByRole('link', { name: 'Open section' });
    expect(await link.getAttribute('href')).toBe('https://reports.example.org/#a');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('tells of clicked buttons and picked options, with mouse and keyboard', async () => {
    const { page } = await show(ANSWER);
    await page.evaluate(collectUses);
    await page.getByRole('button', { name: 'Share here' }).click();
    await page.getByRole('button', { name: 'More passages' }).press('Enter');
    await page.getByRole('button', { name: 'Remove' }).click({ force: true });
    await page.getByText('Choose a section').click();
    await page.getByRole('button', { name: 'Key Takeaways' }).click();
    await page.getByText('Dismiss message').click();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'uses'))).toEqual([
      { messageId: '10', customId: 'share:1' },
      { messageId: '10', customId: 'more:1' },
      { messageId: '10', customId: 'section:1', values: ['s:2'] },
    ]);
    expect(await page.locator('discord-message').count()).toBe(0);
  });

  it('shows thinking, a reply, an edit and an embed', async () => {
    const scene = await show(
      messageWith({ flags: 1 << 7, type: 20, interaction_metadata: { user: ANN, name: 'topic' } }),
      messageWith({
        content: 'Answer',
        edited_timestamp: '2026-01-15T09:42:00.000Z',
        referenced_message: messageWith({ author: ANN, content: '**What** is it?' }),
        embeds: [{ title: 'Title', description: '*words*', fields: [{ name: 'Name', value: 'Value' }] }],
      }),
    );
    const shown = await scene.page.locator('discord-messages').evaluate(allText);
    for (const words of ['Demo is thinking…', 'What is it?', 'Answer', '(edited)', 'Title', 'words', 'Value']) {
      expect(shown).toContain(words);
    }
    expectInert(scene);
  });

  it('opens a spoiler with the keyboard', async () => {
    const { page } = await show(messageWith({ content: 'a ||secret|| b' }));
    expect(await page.getByText('secret').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Spoiler' }).press('Enter');
    expect(await page.getByText('secret').isVisible()).toBe(true);
  });

  it('makes nothing but text of hostile words', async () => {
    const hostile = [
      '<script>alert(1)</script><img src=https://evil.example/x onerror=alert(1)>',
      '</script><script>alert(2)</script><!--',
      '[click](javascript:alert(3)) [data](data:text/html,x) <javascript:alert(4)>',
      '\u202etxt.exe\u202c \u200f\u2066 **bold**\u0000',
      Array.from({ length: 100 }, () => '| a || b | [c](d) |').join('\n'),
      `${'['.repeat(500)}](https://x.example/)`,
      '<a:evil:123456789012345678> <:evil:123456789012345678>',
    ];
    const link = { type: 2, style: 5, label: '<b>link</b>', url: 'javascript:alert(5)' } as const;
    const scene = await show(
      ...hostile.map((content) =>
        messageWith({ content, author: { ...ANN, global_name: '<img src=x onerror=alert(6)>' } }),
      ),
      messageWith({
        components: [
          { type: 1, components: [link] },
          { type: 12, items: [{ media: { url: 'https://evil.example/x.png' }, description: 'a picture' }] },
        ],
        embeds: [{ title: '<b>x</b>', url: 'javascript:alert(7)' }],
      }),
    );
    const shown = await scene.page.locator('.markdown').allTextContents();
    expect(shown.map(squeezed)).toEqual(hostile.map((words) => squeezed(markdownText(words, READING))));
    const addresses = await scene.page
      .locator('a[href]')
      .evaluateAll((links) => links.map((each) => each.getAttribute('href')));
    expect(addresses.filter((address) => !/^https?:/u.test(address ?? ''))).toEqual([]);
    expect(await scene.page.locator('script').count()).toBe(2);
    expectInert(scene);
  });

  it('shows the same words as the plain text, whatever is written', async () => {
    const signs = fc.constantFrom(...'*_~`|>#-[]()<\\ \na', '\n> ', '\n- ', '\n# ', '```', 'https://x.org', 'é');
    const contents = fc.sample(fc.string({ unit: signs, minLength: 1, maxLength: 40 }), { numRuns: 200, seed: 1 });
    const scene = await show(...contents.map((content) => messageWith({ content })));
    const shown = await scene.page.locator('.markdown').allTextContents();
    expect(shown.map(squeezed)).toEqual(contents.map((content) => squeezed(markdownText(content, READING))));
    expectInert(scene);
  });

  it.each(['dark', 'light'])('can be read by all, with a screen reader too: %s theme', async (theme) => {
    const { page } = await show(ANSWER, messageWith({ content: EVERYTHING, edited_timestamp: EDITED }), REPLY, UPLOADS);
    if (theme === 'light') {
      await page.evaluate(lightTheme);
    }
    await page.getByText('Choose a section').click();
    await page.addScriptTag({ path: require.resolve('axe-core') });
    const violations = await page.evaluate(async () => {
      const { violations } = await Reflect.get(globalThis, 'axe').run('discord-messages');
      return violations.flatMap(({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    });
    expect(violations).toEqual([]);
  });
});

const EDITED = '2026-01-15T09:42:00.000Z';

/** All that Discord's Markdown has. */
const EVERYTHING =
  '# One\n## Two\n### Three\n-# small print\n> a quote with `code`\n1. first\n2. [link](https://x.example/)\n```\nblock\n```\n' +
  '<@1> <@&3> <#4> @everyone </ask:5> <t:1768470060:R> <:key:123456789012345678> ||hidden|| **b** *i* __u__ ~~s~~ ¯\\_(ツ)_/¯';

const REPLY = messageWith({
  content: 'Answer',
  referenced_message: messageWith({ author: ANN, content: '**What** is it?' }),
  embeds: [{ title: 'Title', description: '*words*', fields: [{ name: 'Name', value: 'Value' }] }],
});

const UPLOADS = messageWith({
  flags: 1 << 15,
  components: [
    { type: 12, items: [{ media: { url: 'https://elsewhere.example/x.png' }, description: 'A chart' }] },
    { type: 13, file: { url: 'http://127.0.0.1:1/a.csv' }, name: 'a.csv', size: 5_500 },
  ],
});

const require = createRequire(import.meta.url);

/** Spaces and bullets stand in the page as layout, not as letters. */
function squeezed(text: string): string {
  return text.replace(/[\s•\0]/gu, '');
}

// The functions below run in the page, where TypeScript knows no DOM here: they reach it through Reflect.

/** All words below an element, those that Skyra draws included. */
function allText(node: object): string {
  const own = Reflect.get(node, 'nodeType') === 3 ? String(Reflect.get(node, 'textContent')) : '';
  const below = [Reflect.get(node, 'shadowRoot'), ...(Reflect.get(node, 'childNodes') ?? [])].filter(
    (each) => each !== null && each !== undefined,
  );
  return own + below.map(allText).join('');
}

function lightTheme(): void {
  const page = Reflect.get(globalThis as object, 'document');
  page.documentElement.dataset.theme = 'light';
  page.querySelector('discord-messages').lightTheme = true;
}

/** Keeps what components tell in `uses`. */
function collectUses(): void {
  const uses: unknown[] = [];
  Reflect.set(globalThis, 'uses', uses);
  const listen = (event: { readonly detail: unknown }) => uses.push(event.detail);
  const page = Reflect.get(globalThis as object, 'document');
  page.addEventListener('loopback:component', listen);
}
