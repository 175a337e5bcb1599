import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLoopback } from '../../packages/loopback-discord/src/loopback.ts';
import { loadedOf, recorder } from './loaded-modules.ts';

/** What makes pages out of Markdown, and scripts out of the page's sources: far from small. */
const PAGE_MAKERS = [
  'src/playground/bundle-page.ts',
  'node_modules/hast-util-raw/',
  'node_modules/hast-util-sanitize/',
  'node_modules/hast-util-to-html/',
  'src/playground/reports/report-html.ts',
  'src/playground/author/author-page.ts',
  'src/core/check/check-content.ts',
];

describe('what is loaded at the start', () => {
  let folder: string;
  let modules: string;
  let child: ChildProcess | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'debrief-start-'));
    modules = join(folder, 'modules.txt');
  });
  afterEach(async () => {
    await stop();
    await rm(folder, { recursive: true });
  });

  const stop = async (): Promise<void> => {
    if (child === undefined || child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };

  /** Resolves to what the program has written once that matches. */
  const startUntil = async (
    pattern: RegExp,
    env: Readonly<Record<string, string>>,
    program = ['--import', 'tsx', 'src/main.ts'],
  ): Promise<string> => {
    child = spawn(process.execPath, ['--import', recorder(modules), ...program], {
      env: { PATH: process.env['PATH'], CACHE_DIR: join(folder, 'cache'), ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    await expect.poll(() => text, { timeout: 60_000 }).toMatch(pattern);
    return text;
  };

  it('prints the address before anything is loaded that makes pages, and loads it for the first page', async () => {
    const text = await startUntil(/open (\S+)/u, { PORT: '3940' });
    expect(await loadedOf(modules, PAGE_MAKERS)).toEqual([]);
    const address = /open (\S+)/u.exec(text)?.[1] ?? '';
    const script = await fetch(new URL('/assets/channel-page.js', address));
    expect([script.status, (await script.text()).length > 10_000]).toEqual([200, true]);
    await fetch(new URL('/author/', address));
    expect(await loadedOf(modules, PAGE_MAKERS)).toEqual(PAGE_MAKERS);
  });

  it('takes nothing of the playground where there is a token', async () => {
    const discord = await startLoopback();
    await startUntil(/Ready/u, { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
    expect(await loadedOf(modules, ['src/run-bot.ts', 'src/run-playground.ts'])).toEqual(['src/run-bot.ts']);
    const ofPlayground = ['src/playground/', 'src/loopback/', 'node_modules/discord-api-spec/', ...PAGE_MAKERS];
    expect(await loadedOf(modules, ofPlayground)).toEqual([]);
    expect(await loadedOf(modules, ['src/library/search-pool.ts', 'node_modules/piscina/'])).toEqual([]);
    await stop();
    await discord.close();
  });

  it('takes no package of the playground from the bundle of `npm start`, where there is a token', async () => {
    const discord = await startLoopback();
    await startUntil(/Ready/u, { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl }, ['src/start.mjs']);
    expect(await loadedOf(modules, ['src/main.ts', 'node_modules/.cache/debrief/'])).toEqual([
      'node_modules/.cache/debrief/',
    ]);
    const ofPlayground = ['discord-api-spec', 'hast-util-sanitize', 'hast-util-to-html', 'discord-markdown-parser'];
    expect(
      await loadedOf(
        modules,
        [...ofPlayground, 'piscina'].map((name) => `node_modules/${name}/`),
      ),
    ).toEqual([]);
    await stop();
    await discord.close();
  });
});
