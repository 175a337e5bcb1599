import { Client, Events, GatewayIntentBits } from 'discord.js';
import { Agent } from 'undici';

/** The least that a bot can be, for comparison: it answers "pong" to everything. Its Discord is `DISCORD_API_URL`. */
const { DISCORD_TOKEN: token = '', DISCORD_API_URL: api = '' } = process.env;

const QUESTION = { type: 3, name: 'question', description: 'Anything', required: true };
const TOPIC = { type: 3, name: 'about', description: 'Anything', required: true, autocomplete: true };
const COMMANDS = [
  { name: 'ask', description: 'Answers pong', options: [QUESTION] },
  { name: 'topic', description: 'Answers pong', options: [TOPIC] },
];

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
  rest: { api: api.replace(/\/$/, ''), globalRequestsPerSecond: Number.POSITIVE_INFINITY },
});
// With a connection for each pending call it runs out of sockets at a thousand a second.
client.rest.setAgent(new Agent({ connections: 32 }));
client.on(Events.Error, () => {});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) await interaction.respond([{ name: 'pong', value: 'pong' }]);
  else if (interaction.isChatInputCommand()) await interaction.reply('pong');
});
client.on(Events.MessageCreate, async (message) => {
  if (!message.author.bot) await message.reply('pong');
});
const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
await client.login(token);
await ready;
await client.application?.commands.set(COMMANDS);
