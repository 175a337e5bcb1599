import { openPage, startLoopback } from 'loopback-discord';
import { startBot } from './bot.js';

const discord = await startLoopback({ botName: 'Dice' });
const page = await openPage(discord, {
  port: 3000,
  title: 'Dice',
  content: () => ({ examples: [{ kind: 'slash', path: 'roll', values: { sides: '20' } }] }),
});
await startBot(discord.token, discord.apiUrl);
console.log(`Open ${page.url}`);
