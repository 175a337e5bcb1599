import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Command, Input, MessageCommand, SlashCommand } from '../command.ts';
import type { BotContext } from '../context.ts';
import { shorten } from '../layout/shorten.ts';
import { MAX_QUESTION_CHARACTERS } from '../replies/answer.ts';
import { Mistake } from '../replies/notice.ts';
import { answerQuestion } from './send.ts';

/** Runs a slash command. */
export async function runSlash(interaction: ChatInputCommandInteraction, context: BotContext): Promise<void> {
  const command = findSlash(context.commands, interaction);
  // Those of a subcommand stand below it.
  const options = interaction.options.data.flatMap((option) => option.options ?? [option]);
  const input: Input = (option) => option.read(options.find(({ name }) => name === option.name)?.value);
  await answerQuestion(interaction, context, command.isPublic?.(input) === true, (search) =>
    command.run(input, { search, content: context.content }),
  );
}

/** The command, or the subcommand, that was invoked. @throws Error for one that is not of this version. */
export function findSlash(
  commands: readonly Command[],
  { commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction,
): SlashCommand {
  const command = commands.find(({ kind, name }) => kind !== 'message' && name === commandName);
  if (command === undefined || command.kind === 'message') throw unknown(commandName);
  if (command.kind !== 'admin') return command;
  const name = options.getSubcommand();
  const subcommand = command.subcommands.find((each) => each.name === name);
  if (subcommand === undefined) throw unknown(`${commandName} ${name}`);
  return subcommand;
}

/** Uses an entry of a message's menu. */
export async function runOnMessage(
  interaction: MessageContextMenuCommandInteraction,
  context: BotContext,
): Promise<void> {
  const command = findMessageCommand(context.commands, interaction.commandName);
  const text = plainText(interaction.targetMessage.content);
  await answerQuestion(interaction, context, false, (search) => {
    if (text === '') throw new Mistake({ kind: 'no-text' });
    return command.run(shorten(text, MAX_QUESTION_CHARACTERS), { search, content: context.content });
  });
}

function findMessageCommand(commands: readonly Command[], name: string): MessageCommand {
  const command = commands.find((each) => each.kind === 'message' && each.name === name);
  if (command?.kind !== 'message') throw unknown(name);
  return command;
}

function unknown(name: string): Error {
  return new Error(`Discord sent the command "${name}", which is not registered by this version.`);
}

/** Mentions, custom emoji and Discord's marks are no words to look for. */
function plainText(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#|a?:\w+:|t:|\/[^:<>]+:|id:)[^<>]*>/gu, ' ')
    .replace(/[*_~`|>#]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
