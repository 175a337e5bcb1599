import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLoopback } from 'loopback-discord';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadedOf, recorder } from './loaded-modules.ts';

/** What makes pages out of Markdown: far from small. */
const PAGE_MAKERS = [
  'src/playground/routes.ts',
  'node_modules/hast-util-raw/',
  'node_modules/hast-util-sanitize/',
  'node_modules/hast-util-to-html/',
  'src/playground/reports/report-html.ts',
  'src/playground/author/author-page.ts',
  'src/check-content/problems-in.ts',
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
    const script = await fetch(new URL('/assets/channel.js', address));
    expect([script.status, (await script.text()).length > 10_000]).toEqual([200, true]);
    await fetch(new URL('/author/', address));
    expect(await loadedOf(modules, PAGE_MAKERS)).toEqual(PAGE_MAKERS);
  });

  it('takes nothing of the playground where there is a token', async () => {
    const discord = await startLoopback();
    await startUntil(/Ready/u, { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
    expect(await loadedOf(modules, ['src/run-bot.ts', 'src/run-playground.ts'])).toEqual(['src/run-bot.ts']);
    const ofPlayground = ['src/playground/', 'packages/loopback-discord/', ...PAGE_MAKERS];
    expect(await loadedOf(modules, ofPlayground)).toEqual([]);
    expect(await loadedOf(modules, ['src/live-library/search-pool.ts', 'node_modules/piscina/'])).toEqual([]);
    await stop();
    await discord.close();
  });

  it('takes no package of the playground from the bundle of `npm start`, where there is a token', async () => {
    const discord = await startLoopback();
    await startUntil(/Ready/u, { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl }, ['src/start.mjs']);
    expect(await loadedOf(modules, ['src/main.ts', 'node_modules/.cache/debrief/'])).toEqual([
      'node_modules/.cache/debrief/',
    ]);
    const ofPlayground = ['hast-util-sanitize', 'hast-util-to-html', 'piscina'].map((name) => `node_modules/${name}/`);
    expect(await loadedOf(modules, ['packages/loopback-discord/', ...ofPlayground])).toEqual([]);
    await stop();
    await discord.close();
  });
});
