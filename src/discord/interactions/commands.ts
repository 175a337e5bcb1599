import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { PermissionFlagsBits } from 'discord.js';
import type { Library } from '../../core/library/library.ts';
import type { Search } from '../../core/library/search.ts';
import type { Command, Input, SetupCommand, SlashCommand } from '../command.ts';
import type { BotContext } from '../context.ts';
import type { Locale } from '../languages/locale.ts';
import { CHOICE, CHOICES } from '../layout/limits.ts';
import { shorten, shortenWithin } from '../layout/shorten.ts';
import type { Choice, Suggestion } from '../option.ts';
import { MAX_QUESTION_CHARACTERS } from '../replies/answer.ts';
import { Mistake } from '../replies/notice.ts';
import { holdsAll } from '../suggestions.ts';
import { followerOf } from './follow.ts';
import { answerQuestion, localeOf } from './send.ts';
import { answerSetup } from './setup/setup.ts';

/** Runs a slash command. */
export async function runSlash(interaction: ChatInputCommandInteraction, context: BotContext): Promise<void> {
  const command = findSlash(context.commands, interaction);
  // Those of a subcommand stand below it.
  const options = interaction.options.data.flatMap((option) => option.options ?? [option]);
  const input: Input = (option) => option.read(options.find(({ name }) => name === option.name)?.value);
  if ('set' in command)
    return answerSetup(interaction, context, (setup) => command.set(input, setup, () => searchNow(context)));
  const asked = [command.name, ...options.flatMap(({ name, value }) => [name, value])];
  await answerQuestion(
    interaction,
    context,
    command.isPublic?.(input) === true,
    (search) =>
      command.run(input, {
        search,
        content: context.content,
        kept: context.setup?.settings().questions,
        follower: followerOf(interaction, context),
      }),
    command.isSameForAll === true ? JSON.stringify(asked) : undefined,
  );
}

async function searchNow({ search }: BotContext): Promise<Search> {
  const now = await search();
  if (now === undefined) throw new Mistake({ kind: 'starting' });
  return now;
}

/** The command, or the subcommand, that was invoked. @throws Error for one that is not of this version. */
function findSlash(
  commands: readonly Command[],
  { commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction,
): SlashCommand | SetupCommand {
  const command = commands.find(({ kind, name }) => kind !== 'message' && name === commandName);
  const invoked =
    command?.kind === 'admin' ? command.subcommands.find(({ name }) => name === options.getSubcommand()) : command;
  if (invoked === undefined || invoked.kind === 'message') throw unknown(commandName);
  return invoked;
}

/** Uses an entry of a message's menu. */
export async function runOnMessage(
  interaction: MessageContextMenuCommandInteraction,
  context: BotContext,
): Promise<void> {
  const { commandName } = interaction;
  const command = context.commands.find(({ kind, name }) => kind === 'message' && name === commandName);
  if (command?.kind !== 'message') throw unknown(commandName);
  const text = plainText(interaction.targetMessage.content);
  await answerQuestion(interaction, context, false, (search) => {
    if (text === '') throw new Mistake({ kind: 'no-text' });
    return command.run(shorten(text, MAX_QUESTION_CHARACTERS), { search, content: context.content });
  });
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

/** Suggests what an option may be, while the member types. */
export async function suggest(interaction: AutocompleteInteraction, context: BotContext): Promise<void> {
  const focused = interaction.options.getFocused(true);
  const option = findSlash(context.commands, interaction).options.find(({ name }) => name === focused.name);
  const { suggest: fromReports, suggestFor = undefined } = option?.kind.type === 'text' ? option.kind : {};
  // While it is typed, Discord lets through more than the option takes.
  const typed = focused.value.slice(0, CHOICE);
  const mayManage = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
  const { setup } = context;
  const found =
    suggestFor === undefined
      ? ((await libraryOf(context).then((library) => library && fromReports?.(library, typed))) ?? [])
      : setup !== undefined && mayManage
        ? suggestFor(setup, typed)
        : [];
  const locale = localeOf(interaction, context);
  await interaction.respond(found.slice(0, CHOICES).map((suggestion) => toChoice(suggestion, typed, locale)));
}

/** Where there are no reports, there is nothing to choose from. */
async function libraryOf({ search }: BotContext): Promise<Library | undefined> {
  try {
    return (await search())?.library;
  } catch {
    return undefined;
  }
}

/** The name is cut, not what stands behind it; a value never: it would no longer find what it stands for. */
function toChoice(suggestion: Suggestion, typed: string, locale: Locale): Choice {
  const behind = detailsOf(suggestion, locale).join(' · ');
  if (suggestion.name === '') return { name: behind, value: suggestion.value };
  const tail = behind === '' ? '' : ` · ${behind}`;
  return { name: `${shortName(suggestion.name, typed, CHOICE - tail.length)}${tail}`, value: suggestion.value };
}

/** Where what was typed would be cut off, something before it is left out: a member looks for these words. */
function shortName(name: string, typed: string, max: number): string {
  const short = shorten(name, max);
  return holdsAll(short, typed) || !holdsAll(name, typed) ? short : shortenWithin(name, max);
}

function detailsOf({ date, language, reports }: Suggestion, locale: Locale): readonly string[] {
  const { t, date: day, month } = locale;
  const when = date === undefined ? '' : date.length === 'yyyy-mm'.length ? month(date) : day(date);
  return [
    when,
    language === undefined ? '' : locale.language(language),
    reports === undefined ? '' : t('reportCount', { count: reports }),
  ].filter((detail) => detail !== '');
}
