import { Locale } from 'discord-api-types/v10';
import * as z from 'zod';
import { CommandBody, type CommandOption, isNested } from '../state/command.ts';
import { withoutNulls } from '../state/message-body.ts';
import { broken, duplicates, type Path, type Problem, placed } from './problem.ts';

/** Characters over all names, descriptions and values of a command. */
const TEXT = 8_000;
/** Global commands of a type: slash, user, message. */
const COMMANDS = [100, 15, 15];
/** Application Commands, Naming: letters and digits of any script, hyphen, underscore and apostrophe. */
const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;
/** Characters of the value of a choice. The spec says 6,000. */
const CHOICE_VALUE = 100;
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));

/** Reads a command of which the spec approves. */
export function readCommand(body: unknown): CommandBody {
  return CommandBody.parse(withoutNulls(body));
}

/** Reads a list of commands of which the spec approves. */
export function readCommands(body: unknown): readonly CommandBody[] {
  return z.array(z.unknown()).parse(body).map(readCommand);
}

/** What Discord refuses in a list of commands besides what it refuses in each. */
export function commandListProblems(commands: readonly CommandBody[]): readonly Problem[] {
  const typesAndNames = commands.map(({ type, name }) => ({ name: `${type} ${name}` }));
  return [
    ...commands.flatMap((command, index) => commandProblems(command, [index])),
    ...duplicates('type and name', 'name', placed(typesAndNames, [])),
    ...COMMANDS.flatMap((most, index) => {
      const count = commands.filter((command) => command.type === index + 1).length;
      return broken([], [count > most, '', `Maximum number of application commands reached (${most})`]);
    }),
  ];
}

/** What Discord refuses in a command although its spec allows it (Application Commands). */
export function commandProblems(command: CommandBody, path: Path): readonly Problem[] {
  const { name, description, options } = command;
  const isSlash = command.type === 1;
  const size = sizeOf(command);
  return [
    ...(isSlash ? nameProblems(command, path) : broken(path, [name.trim() === '', 'name', 'is required'])),
    ...localeProblems(command, path),
    ...broken(
      path,
      [isSlash && description === '', 'description', 'is required'],
      [!isSlash && description !== '', 'description', 'a context menu command has no description'],
      [!isSlash && options.length > 0, 'options', 'a context menu command has no options'],
      [size > TEXT, '', `Command exceeds maximum size (${TEXT}): ${size}`],
    ),
    ...optionListProblems(options, [...path, 'options']),
  ];
}

function optionListProblems(options: readonly CommandOption[], path: Path): readonly Problem[] {
  const firstOptional = options.findIndex((option) => !isNested(option) && !option.required);
  const isMixed = options.some(isNested) && !options.every(isNested);
  return [
    ...duplicates('the option name', 'name', placed(options, path)),
    ...broken(path, [isMixed, '', 'subcommands and other options cannot be mixed']),
    ...options.flatMap((option, index) => {
      const isLate = !!option.required && firstOptional >= 0 && index > firstOptional;
      return [
        ...broken(path, [isLate, index, 'Required options must be placed before non-required options']),
        ...optionProblems(option, [...path, index]),
      ];
    }),
  ];
}

function optionProblems(option: CommandOption, path: Path): readonly Problem[] {
  const { choices = [], min_value: least = -Infinity, max_value: most = Infinity } = option;
  const { min_length: shortest = 0, max_length: longest = 6_000 } = option;
  const isBoth = !!option.autocomplete && choices.length > 0;
  return [
    ...nameProblems(option, path),
    ...localeProblems(option, path),
    ...broken(
      path,
      [isBoth, 'choices', 'choices and autocomplete are mutually exclusive'],
      [least > most, 'min_value', 'is greater than max_value'],
      [shortest > longest, 'min_length', 'is greater than max_length'],
    ),
    ...duplicates('the choice name', 'name', placed(choices, [...path, 'choices'])),
    ...choices.flatMap(({ value }, index) => {
      const isLong = String(value).length > CHOICE_VALUE;
      return broken([...path, 'choices', index], [isLong, 'value', `must be ${CHOICE_VALUE} or fewer in length`]);
    }),
    ...optionListProblems(option.options ?? [], [...path, 'options']),
  ];
}

type Named = Pick<CommandOption, 'name' | 'description' | 'name_localizations' | 'description_localizations'>;

/** Slash commands and options have the same rules for names and their translations. */
function nameProblems({ name, name_localizations: localized = {} }: Named, path: Path): readonly Problem[] {
  const isWrong = (text: string) => !NAME.test(text) || text !== text.toLowerCase();
  return [
    ...broken(path, [isWrong(name), 'name', `${JSON.stringify(name)} is no valid name: lower case, no spaces`]),
    ...Object.entries(localized).flatMap(([locale, text]) => {
      const message = `${JSON.stringify(text)} is no valid name`;
      return broken([...path, 'name_localizations'], [isWrong(text), locale, message]);
    }),
  ];
}

/** Translations into languages that Discord does not have. */
function localeProblems(named: Named, path: Path): readonly Problem[] {
  return (['name_localizations', 'description_localizations'] as const).flatMap((key) =>
    Object.keys(named[key] ?? {}).flatMap((locale) =>
      broken([...path, key], [!LOCALES.has(locale), locale, 'Discord has no such locale']),
    ),
  );
}

/**
 * Characters that count against a command's limit: names, descriptions and values of all its parts. Of a text and its
 * translations, the longest counts (Application Commands, Create Global Application Command).
 */
function sizeOf(part: Named & Pick<CommandOption, 'options' | 'choices'>): number {
  const longest = (text: string, others: Readonly<Record<string, string>> = {}) =>
    Math.max(...[text, ...Object.values(others)].map(({ length }) => length));
  const choices = (part.choices ?? []).map(
    ({ name, name_localizations: others, value }) => longest(name, others) + String(value).length,
  );
  return [
    longest(part.name, part.name_localizations),
    longest(part.description, part.description_localizations),
    ...choices,
    ...(part.options ?? []).map(sizeOf),
  ].reduce((sum, length) => sum + length);
}
