import {
  type APILabelComponent,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ButtonInteraction,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  ComponentType,
  Events,
  GatewayIntentBits,
  type Interaction,
  type InteractionReplyOptions,
  type Message,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import sharp from 'sharp';
import type { Loopback } from '../../src/loopback.ts';

const COMMANDS = [
  {
    name: 'ask',
    description: 'Find the passages that answer',
    description_localizations: { vi: 'Tìm đoạn trả lời' },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What?',
        required: true,
        min_length: 3,
      },
      { type: ApplicationCommandOptionType.String, name: 'event', description: 'Which event?', autocomplete: true },
      {
        type: ApplicationCommandOptionType.String,
        name: 'language',
        description: 'Which language?',
        choices: [
          { name: 'English', value: 'en' },
          { name: 'Tiếng Việt', value: 'vi' },
        ],
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'share', description: 'Let all see it?' },
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'count',
        description: 'How many?',
        min_value: 1,
        max_value: 5,
      },
    ],
  },
  { name: 'silent', description: 'Answers nothing' },
  { name: 'slow', description: 'Thinks first' },
  { name: 'picture', description: 'Sends a picture' },
  { name: 'tell', description: 'Writes a direct message' },
  {
    name: 'manage',
    description: 'For admins',
    default_member_permissions: '32',
    options: [{ type: ApplicationCommandOptionType.Subcommand, name: 'status', description: 'How things stand' }],
  },
  {
    name: 'Find in reports',
    type: ApplicationCommandType.Message,
    name_localizations: { vi: 'Tìm trong báo cáo' },
  },
];

/** A bot that does all that Discord's protocol lets bots do. `text` is what it answers. */
export async function startDemoBot(
  { token, apiUrl }: Pick<Loopback, 'token' | 'apiUrl'>,
  text: string,
): Promise<Client> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api: apiUrl },
  });
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction, text));
  client.on(Events.MessageCreate, (message) => void answerMention(message));
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
  await client.rest.put(`/applications/${client.application?.id}/commands`, { body: COMMANDS });
  return client;
}

async function answer(interaction: Interaction, text: string): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    const events = [`Cloud Day (${interaction.options.getString('question') ?? 'nothing'})`, 'Security Day'];
    const found = events.filter((name) => name.toLowerCase().includes(typed.toLowerCase()));
    await interaction.respond(found.map((name) => ({ name, value: `e:${name}` })));
  } else if (interaction.isChatInputCommand()) await answerCommand(interaction, text);
  else if (interaction.isButton()) await answerButton(interaction);
  else if (interaction.isStringSelectMenu())
    await interaction.update(answerBody(`Picked ${interaction.values.join(' and ')}`));
  else if (interaction.isMessageContextMenuCommand())
    await interaction.reply(privately(`Found for: ${interaction.targetMessage.content} (${interaction.locale})`));
  else if (interaction.isModalSubmit()) {
    const words = interaction.fields.getTextInputValue('words');
    await interaction.reply(privately(`You asked: ${words}`));
  }
}

async function answerCommand(interaction: ChatInputCommandInteraction, text: string): Promise<void> {
  switch (interaction.commandName) {
    case 'ask': {
      const given = interaction.options.data.map(({ name, value }) => `${name}=${value}`).join(', ');
      await interaction.reply({ ...answerBody(`${text}\n\nGiven: ${given}`), flags: PRIVATE });
      return;
    }
    case 'slow':
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      setTimeout(() => void interaction.editReply('Thought enough'), 700);
      return;
    case 'picture':
      await interaction.reply({
        content: 'A tall one',
        files: [{ attachment: await tallPicture(), name: 'tall.png' }],
      });
      return;
    case 'tell':
      await interaction.user.send('Told you directly');
      await interaction.reply(privately('Look there'));
      return;
    case 'manage':
      await interaction.reply(privately(`Status in ${interaction.locale}`));
      return;
    default:
  }
}

async function answerButton(interaction: ButtonInteraction): Promise<void> {
  switch (interaction.customId) {
    case 'more':
      await interaction.update(answerBody('More passages came'));
      return;
    case 'share':
      await interaction.reply({ content: 'Shared with all' });
      return;
    case 'follow':
      await interaction.showModal({ custom_id: 'follow', title: 'Ask a follow-up', components: [...MODAL] });
      return;
    case 'remove':
      await interaction.deferUpdate();
      await interaction.deleteReply();
      return;
    default:
  }
}

async function answerMention(message: Message): Promise<void> {
  if (message.author.bot || !message.mentions.has(message.client.user) || !message.inGuild()) return;
  await message.channel.sendTyping();
  setTimeout(() => void message.reply(`Heard: ${message.content.replace(/<@\d+>/u, '').trim()}`), 600);
}

function tallPicture(): Promise<Buffer> {
  return sharp({ create: { width: 200, height: 450, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
}

const PRIVATE = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;

function privately(content: string): InteractionReplyOptions {
  return { content, flags: MessageFlags.Ephemeral };
}

function answerBody(text: string) {
  const button = (label: string, customId: string, style: ButtonStyle.Primary | ButtonStyle.Secondary) =>
    ({ type: ComponentType.Button, label, customId, style }) as const;
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: ComponentType.Container,
        components: [
          { type: ComponentType.TextDisplay, content: text },
          {
            type: ComponentType.ActionRow,
            components: [
              button('Share here', 'share', ButtonStyle.Primary),
              button('More passages', 'more', ButtonStyle.Secondary),
              button('Ask a follow-up', 'follow', ButtonStyle.Secondary),
              button('Broken', 'broken', ButtonStyle.Secondary),
              button('Remove', 'remove', ButtonStyle.Secondary),
            ],
          },
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.StringSelect,
                customId: 'section',
                placeholder: 'Choose a section',
                options: [
                  { label: 'Highlights', value: 's:1' },
                  { label: 'Speakers', value: 's:2' },
                ],
              },
            ],
          },
        ],
      },
    ],
  } as const;
}

const MODAL: readonly APILabelComponent[] = [
  {
    type: ComponentType.Label,
    label: 'Your question',
    description: 'About the same event',
    component: {
      type: ComponentType.TextInput,
      custom_id: 'words',
      style: TextInputStyle.Paragraph,
      required: true,
      max_length: 300,
    },
  },
];
