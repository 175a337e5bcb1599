import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { messageIn, startLoopback } from 'loopback-discord';
import { startBot } from './bot.js';

const discord = await startLoopback();
let bot;
before(async () => {
  bot = await startBot(discord.token, discord.apiUrl);
});
after(async () => {
  await bot.destroy();
  await discord.close();
  assert.deepEqual(discord.refused, []); // all that the bot has sent is what Discord takes
});

test('rolls a die', async () => {
  const ann = discord.member('Ann');
  assert.match(messageIn(await ann.slash('roll')).content, /^\*\*[1-6]\*\* of 6$/);
  assert.match(messageIn(await ann.slash('roll', { sides: 20 })).content, /of 20$/);
});

test('lets nobody roll a coin with one side', async () => {
  await assert.rejects(discord.member('Bob').slash('roll', { sides: 1 }), /sides/);
});

test('comes back when the connection is lost', async () => {
  discord.gateway.cut();
  await discord.waitForBot('resumed');
  messageIn(await discord.member('Cem').slash('roll'));
});
