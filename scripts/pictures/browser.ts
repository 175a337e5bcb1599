import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { UserError } from '../../src/settings/user-error.ts';

/** Where systems install Chromium; CHROMIUM_PATH comes first. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] as const;

/** The program file of a Chromium on this computer; undefined if there is none. */
export function findChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  return [...(given === undefined ? [] : [given]), ...PLACES].find((path) => existsSync(path));
}

/** @throws UserError where there is no Chromium. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new UserError(
      `No Chromium was found at ${PLACES.join(', ')}. Install it (Debian: apt install chromium) or set CHROMIUM_PATH to its program file.`,
    );
  }
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-lcd-text'],
  });
}

/** Lets a page load nothing but from 127.0.0.1; the addresses that it asked for elsewhere are collected. */
export async function keepInside(page: Page): Promise<readonly string[]> {
  const outside: string[] = [];
  await page.route('**/*', async (route) => {
    const { protocol, hostname } = new URL(route.request().url());
    if (protocol === 'data:' || hostname === '127.0.0.1') return route.continue();
    outside.push(route.request().url());
    return route.abort();
  });
  return outside;
}
