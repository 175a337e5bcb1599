import { Client, Events, GatewayIntentBits } from 'discord.js';

const SIDES = { type: 4, name: 'sides', description: 'How many sides it has', min_value: 2, max_value: 100 };
const COMMANDS = [{ name: 'roll', description: 'Roll a die', options: [SIDES] }];

/** A bot that rolls dice; resolves to its client once the commands are there. */
export async function startBot(token, api = 'https://discord.com/api') {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const sides = interaction.options.getInteger('sides') ?? 6;
    await interaction.reply(`**${1 + Math.floor(Math.random() * sides)}** of ${sides}`);
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
  await client.application.commands.set(COMMANDS);
  return client;
}
