import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runPlayground } from '../../src/programs/run-playground.ts';
import { readConfig } from '../../src/settings/config.ts';
import { tempFolder } from '../content/temp-folder.ts';

it('shows two servers, each with reports of its own, and what is chosen for one of them', async () => {
  const folder = await tempFolder();
  const dataDir = join(folder, 'data');
  const env = { PORT: '3960', CACHE_DIR: join(folder, 'cache'), DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  const playground = await runPlayground(readConfig(env));
  onTestFinished(playground.close);
  const act = async (action: object): Promise<{ readonly id?: string }> => {
    const headers = { 'content-type': 'application/json', origin: playground.url.slice(0, -1) };
    const answer = await fetch(`${playground.url}api/act`, { method: 'POST', headers, body: JSON.stringify(action) });
    return JSON.parse(await answer.text());
  };
  const state = async () => {
    const response = await fetch(`${playground.url}api/events`);
    const reader = response.body?.getReader();
    let text = '';
    while (!text.includes('\n\n')) text += new TextDecoder().decode((await reader?.read())?.value);
    await reader?.cancel();
    return JSON.parse(text.slice('data: '.length, text.indexOf('\n\n'))).state;
  };
  const ask = async (question: string): Promise<string> => {
    const { id } = await act({ do: 'slash', path: 'ask', values: { question } });
    return JSON.stringify((await state()).messages.find((message: { readonly id: string }) => message.id === id));
  };
  const { servers } = await state();
  expect(servers.map(({ name }: { readonly name: string }) => name)).toEqual(['Debrief playground', 'Bird club']);
  expect(await ask('collared owlet')).not.toContain('smallest owl');
  await act({ do: 'visit', channelId: servers[1].id });
  const there = await state();
  expect(there.server).toBe('Bird club');
  expect(JSON.stringify(there.content.examples)).toMatch(/spoonbill|harrier|owl/u);
  expect(await ask('collared owlet')).toContain('smallest owl');
  await act({ do: 'slash', path: 'setup show', values: {} });
  expect(JSON.stringify((await state()).messages.at(-1))).toContain('What this server has chosen');
  expect(existsSync(dataDir)).toBe(false);
});
