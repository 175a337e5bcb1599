import { fork } from 'node:child_process';
import { once } from 'node:events';
import { startLoopback } from 'loopback-discord';
import { expect, it, onTestFinished } from 'vitest';
import { bundledForFile } from '../../bundled.ts';
import type { Remembered } from './remembering-client.ts';

const program = bundledForFile('test/e2e/faults/remembering-client.ts');

it('the client remembers no more for all the messages, members and direct messages that it sees', async () => {
  const discord = await startLoopback();
  const registered = new Promise<void>((resolve) => discord.onCommands(resolve));
  const env = { ...process.env, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const child = fork(program(), { env });
  onTestFinished(async () => {
    if (child.exitCode === null && child.kill()) await once(child, 'exit');
    await discord.close();
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The client has ended.')));
  await Promise.race([registered, ended]);
  ended.catch(() => {});
  const remembered = async (): Promise<Remembered> => {
    const told = once(child, 'message');
    child.send('what do you remember?');
    const [sizes] = await told;
    return sizes;
  };
  const nothing = { users: 1, members: 1, channels: 1, messages: 0, areLimited: true };
  expect(await remembered()).toEqual({ seen: 0, ...nothing });
  const members = Array.from({ length: 250 }, (_, index) => discord.member(`M${index}`));
  for (const member of members) member.post('hello', { mention: true });
  for (const member of members.slice(0, 50)) member.inDirect().post('hello');
  const answers = await Promise.all(members.map((member) => member.slash('ping', {})));
  expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['message']));
  await expect.poll(async () => (await remembered()).seen).toBe(550);
  expect(await remembered()).toMatchObject(nothing);
});
