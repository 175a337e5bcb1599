import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] as const;
const AXE = createRequire(import.meta.url).resolve('axe-core');

/** The program file of a Chromium on this computer; undefined, and a word about it, if there is none. */
export function findChromium(): string | undefined {
  const found = [process.env['CHROMIUM_PATH'] ?? '', ...PLACES].find((path) => existsSync(path));
  if (found === undefined) console.warn('Chromium is missing: the page is not tested (see CHROMIUM_PATH).');
  return found;
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
}

export interface Visit {
  readonly page: Page;
  /** Addresses elsewhere that the page asked for, what it threw or complained of, and the dialogs that it opened. */
  readonly complaints: readonly string[];
}

/** A new window of its own, that reaches nothing but 127.0.0.1: nothing is remembered from another. */
export async function newWindow(browser: Browser, size = { width: 1_100, height: 760 }): Promise<Visit> {
  const context = await browser.newContext({ viewport: size, locale: 'en-US' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('dialog', async (dialog) => {
    complaints.push(dialog.message());
    await dialog.dismiss();
  });
  await page.route('**/*', async (route) => {
    const { protocol, hostname, href } = new URL(route.request().url());
    if (protocol === 'data:' || hostname === '127.0.0.1') return route.continue();
    complaints.push(href);
    return route.abort();
  });
  return { page, complaints };
}

/** What axe-core finds wrong that is serious: rule, and the element that breaks it. */
export async function seriousViolations(page: Page): Promise<readonly string[]> {
  // The page's policy lets no script in; the debugging protocol does not ask it.
  await page.evaluate(await readFile(AXE, 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await Reflect.get(globalThis, 'axe').run();
    return violations
      .filter(({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
  });
}

/** By how much the page is wider than the window. CSS pixels. Runs in the page, which TypeScript knows no DOM of here. */
export function overflow(): number {
  const root = Reflect.get(Reflect.get(globalThis as object, 'document'), 'documentElement');
  return Math.max(0, Reflect.get(root, 'scrollWidth') - Reflect.get(root, 'clientWidth'));
}
