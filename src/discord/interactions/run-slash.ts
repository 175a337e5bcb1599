import type { ChatInputCommandInteraction } from 'discord.js';
import type { Input } from '../command.ts';
import type { BotContext } from '../context.ts';
import { answerQuestion } from './answer-with.ts';
import { findSlash } from './find-command.ts';

/** Runs a slash command. */
export async function runSlash(interaction: ChatInputCommandInteraction, context: BotContext): Promise<void> {
  const command = findSlash(context.commands, interaction);
  const given = new Map(leaves(interaction).map(({ name, value }) => [name, value]));
  const input: Input = (option) => option.read(given.get(option.name));
  await answerQuestion(interaction, context, command.isPublic(input), (search) =>
    command.run(input, { search, content: context.content }),
  );
}

interface Given {
  readonly name: string;
  readonly value?: unknown;
}

/** The options as filled in; those of a subcommand stand below it. */
function leaves({ options }: ChatInputCommandInteraction): readonly Given[] {
  return options.data.flatMap((option) => option.options ?? [option]);
}
