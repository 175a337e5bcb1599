import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLoopback } from 'loopback-discord';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { allLoaded, loadedOf, recorder } from './loaded-modules.ts';

/** What makes pages out of Markdown, and what checks reports, each with its packages: far from small. */
const PAGE_MAKERS = ['dist/routes-', 'dist/check-content-'];

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
  const startUntil = async (pattern: RegExp, env: Readonly<Record<string, string>>): Promise<string> => {
    child = spawn(process.execPath, ['--import', recorder(modules), 'dist/start.js'], {
      env: { PATH: process.env['PATH'], CACHE_DIR: join(folder, 'cache'), PORT: await freePort(), ...env },
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
    expect(await loadedOf(modules, ['dist/run-playground-', ...PAGE_MAKERS])).toEqual(['dist/run-playground-']);
    const address = /open (\S+)/u.exec(text)?.[1] ?? '';
    const script = await fetch(new URL('/assets/channel.js', address));
    expect([script.status, (await script.text()).length > 10_000]).toEqual([200, true]);
    const styles = await fetch(new URL('/assets/pages.css', address));
    expect([styles.status, await styles.text()]).toEqual([200, expect.stringContaining('.passage')]);
    await fetch(new URL('/author/', address));
    expect(await loadedOf(modules, PAGE_MAKERS)).toEqual(PAGE_MAKERS);
  });

  it('takes nothing of the playground, no threads and no database where there is a token', async () => {
    const discord = await startLoopback();
    await startUntil(/Ready/u, { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
    expect(await loadedOf(modules, ['dist/run-bot-', 'dist/run-playground-'])).toEqual(['dist/run-bot-']);
    const ofPlayground = ['packages/loopback-discord/', 'node_modules/loopback-discord/', ...PAGE_MAKERS];
    expect(await loadedOf(modules, ofPlayground)).toEqual([]);
    expect(await loadedOf(modules, ['dist/search-pool-', 'node_modules/piscina/', 'node_modules/pg/'])).toEqual([]);
    await stop();
    await discord.close();
  });

  it('reads fewer than a hundred modules where there is a token', async () => {
    const discord = await startLoopback();
    await startUntil(/Ready/u, { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
    expect((await loadedOf(modules, ['dist/start.js'])).length).toBe(1);
    expect((await allLoaded(modules)).filter((url) => url.startsWith('file:')).length).toBeLessThan(100);
    await stop();
    await discord.close();
  });
});
