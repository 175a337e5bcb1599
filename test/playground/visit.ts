import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { keepInside } from '../../scripts/pictures/browser.ts';

export interface Visit {
  readonly page: Page;
  /** Addresses elsewhere that the page asked for, what it threw or complained of, and the dialogs that it opened. */
  readonly complaints: () => readonly string[];
}

/** A new window of its own: nothing is remembered from another. */
export async function visit(browser: Browser, url: string, size = { width: 1_100, height: 760 }): Promise<Visit> {
  const context = await browser.newContext({ viewport: size, locale: 'en-US' });
  const page = await context.newPage();
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  page.on('dialog', async (dialog) => {
    failures.push(dialog.message());
    await dialog.dismiss();
  });
  const outside = await keepInside(page);
  await page.goto(url);
  return { page, complaints: () => [...outside, ...failures] };
}

/** What axe-core finds wrong that is serious: rule, and the element that breaks it. */
export async function seriousViolations(page: Page): Promise<readonly string[]> {
  // The page's policy lets no script in; the debugging protocol does not ask it.
  const { readFile } = await import('node:fs/promises');
  await page.evaluate(await readFile(require.resolve('axe-core'), 'utf8'));
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

const require = createRequire(import.meta.url);
