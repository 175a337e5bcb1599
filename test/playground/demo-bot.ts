import { Client, ComponentType, Events, GatewayIntentBits, MessageFlags } from 'discord.js';
import type { BotPlace } from '../../src/playground/start-playground.ts';

const ASK = {
  name: 'ask',
  description: 'Answers',
  options: [{ type: 3, name: 'question', description: 'What?', required: true }],
};

/** A bot that answers `/ask` with `text` and the question, and does nothing else. */
export async function startDemoBot({ token, apiUrl }: BotPlace, text: string): Promise<Client> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl } });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const content = `${text}\n\nGiven: question=${interaction.options.getString('question')}`;
    await interaction.reply({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: ComponentType.TextDisplay, content }],
    });
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await (await ready).application.commands.set([ASK]);
  return client;
}
