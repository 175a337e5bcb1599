import { Locale, ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import type { CommandOption } from '../state/command.ts';
import { duplicates, type Path, type Problem, problemIf } from './problem.ts';

/** Application Commands, Naming: letters and digits of any script, hyphen, underscore and apostrophe. */
const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;
/** Characters of the value of a choice. The spec says 6,000. */
const CHOICE_VALUE = 100;
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));

/** What Discord refuses in the options of a command, or of a subcommand, although its spec allows it. */
export function optionListProblems(options: readonly CommandOption[], path: Path): readonly Problem[] {
  const firstOptional = options.findIndex((option) => !isNested(option) && !option.required);
  const nested = options.filter(isNested).length;
  return [
    ...duplicates(
      options,
      (option) => option.name,
      (_, index) => [...path, index, 'name'],
      'the option name',
    ),
    ...problemIf(nested > 0 && nested < options.length, path, 'subcommands and other options cannot be mixed'),
    ...options.flatMap((option, index) => [
      ...problemIf(
        !!option.required && firstOptional >= 0 && index > firstOptional,
        [...path, index],
        'Required options must be placed before non-required options',
      ),
      ...optionProblems(option, [...path, index]),
    ]),
  ];
}

function optionProblems(option: CommandOption, path: Path): readonly Problem[] {
  const choices = option.choices ?? [];
  return [
    ...nameProblems(option, path),
    ...localeProblems(option, path),
    ...problemIf(
      !!option.autocomplete && choices.length > 0,
      [...path, 'choices'],
      'choices and autocomplete are mutually exclusive',
    ),
    ...duplicates(
      choices,
      (choice) => choice.name,
      (_, index) => [...path, 'choices', index, 'name'],
      'the choice name',
    ),
    ...choices.flatMap((choice, index) =>
      problemIf(
        String(choice.value).length > CHOICE_VALUE,
        [...path, 'choices', index, 'value'],
        `must be ${CHOICE_VALUE} or fewer in length`,
      ),
    ),
    ...problemIf(
      (option.min_value ?? -Infinity) > (option.max_value ?? Infinity),
      [...path, 'min_value'],
      'is greater than max_value',
    ),
    ...problemIf(
      (option.min_length ?? 0) > (option.max_length ?? 6_000),
      [...path, 'min_length'],
      'is greater than max_length',
    ),
    ...optionListProblems(option.options ?? [], [...path, 'options']),
  ];
}

type Named = Pick<CommandOption, 'name' | 'name_localizations' | 'description_localizations'>;

/** Problems of a name and of its translations: slash commands and options have the same rules. */
export function nameProblems(named: Named, path: Path): readonly Problem[] {
  const localized = Object.entries(named.name_localizations ?? {});
  return [
    ...problemIf(
      !isName(named.name),
      [...path, 'name'],
      `${JSON.stringify(named.name)} is no valid name: lower case, no spaces`,
    ),
    ...localized.flatMap(([locale, name]) =>
      problemIf(!isName(name), [...path, 'name_localizations', locale], `${JSON.stringify(name)} is no valid name`),
    ),
  ];
}

/** Translations into languages that Discord does not have. */
export function localeProblems(named: Named, path: Path): readonly Problem[] {
  return (['name_localizations', 'description_localizations'] as const).flatMap((key) =>
    Object.keys(named[key] ?? {}).flatMap((locale) =>
      problemIf(!LOCALES.has(locale), [...path, key, locale], 'Discord has no such locale'),
    ),
  );
}

function isName(name: string): boolean {
  return NAME.test(name) && name === name.toLowerCase();
}

function isNested(option: CommandOption): boolean {
  return option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup;
}
