import type { AutocompleteInteraction, ChatInputCommandInteraction, Interaction } from 'discord.js';
import type { Logger } from 'pino';
import type { Library } from '../core/library.ts';
import { UserError } from '../user-error.ts';
import type { Choice, Command, Input } from './command.ts';
import { faultReply } from './fault.ts';
import { CHOICE, CHOICES } from './render/limits.ts';
import { renderReply } from './render/reply.ts';
import type { Reply } from './reply.ts';
import { respond } from './respond.ts';

export interface RouterContext {
  readonly commands: readonly Command[];
  readonly library: () => Library;
  readonly log: Logger;
}

/** Answers whatever Discord sends for a member. Never throws: what goes wrong is logged, the member gets one sentence. */
export async function answerInteraction(interaction: Interaction, context: RouterContext): Promise<void> {
  try {
    if (interaction.isAutocomplete()) await suggest(interaction, context);
    else if (interaction.isChatInputCommand()) await runCommand(interaction, context);
  } catch (error) {
    context.log.error({ err: error, interaction: interaction.id }, 'An interaction could not be answered');
  }
}

async function runCommand(interaction: ChatInputCommandInteraction, context: RouterContext): Promise<void> {
  const command = find(context.commands, interaction.commandName);
  const input: Input = (option) => option.read(interaction.options.get(option.name)?.value);
  const reply = replyTo(command, input, context);
  await respond(interaction, reply.then(renderReply), { ephemeral: !command.isPublic(input) });
}

/** A mistake of the member's is told in its own words; a defect of ours with a reference that the log explains. */
async function replyTo(command: Command, input: Input, { library, log }: RouterContext): Promise<Reply> {
  try {
    return await command.run(input, { library: library() });
  } catch (error) {
    if (error instanceof UserError) return { kind: 'notice', notice: { kind: 'mistake', message: error.message } };
    return faultReply(error, log);
  }
}

async function suggest(interaction: AutocompleteInteraction, { commands, library }: RouterContext): Promise<void> {
  const focused = interaction.options.getFocused(true);
  const option = find(commands, interaction.commandName).options.find(({ name }) => name === focused.name);
  const choices = option?.kind.type === 'search' ? option.kind.suggest(focused.value, { library: library() }) : [];
  await interaction.respond(choices.slice(0, CHOICES).map(fitChoice));
}

/** A name too long is cut; a value never: it would no longer find what it stands for. */
function fitChoice({ name, value }: Choice): Choice {
  return { name: name.length > CHOICE ? `${name.slice(0, CHOICE - 1)}…` : name, value };
}

function find(commands: readonly Command[], name: string): Command {
  const command = commands.find((each) => each.name === name);
  if (command === undefined)
    throw new Error(`Discord sent the command "${name}", which is not registered by this version.`);
  return command;
}
