import type { CommandBody, CommandOption } from '../../../state/command.ts';

/** A slash command, or one of its subcommands, as the composer offers it. */
export interface CommandEntry {
  /** 'ask', or 'manage status'. */
  readonly path: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
}

/** Types of commands and of options (Discord, Application Commands). */
const SLASH = 1;
const MESSAGE = 3;
const NESTED: readonly number[] = [1, 2];

/** Everything that can be run with a slash. */
export function commandEntries(commands: readonly CommandBody[], locale: string): readonly CommandEntry[] {
  return commands.filter(({ type }) => type === SLASH).flatMap((command) => entriesOf('', command, locale));
}

/** The entries of a message's context menu: the name by which they are used, and the one that is shown. */
export function menuEntries(
  commands: readonly CommandBody[],
  locale: string,
): readonly { readonly name: string; readonly shown: string }[] {
  return commands
    .filter(({ type }) => type === MESSAGE)
    .map((command) => ({ name: command.name, shown: inLanguage(command, locale).label }));
}

/** The name and the description of a command, an option or a choice in the member's language. */
export function inLanguage({ name, name_localizations: names, ...rest }: Localized, locale: string) {
  const { description = '', description_localizations: descriptions } = rest;
  return { label: names?.[locale] ?? name, description: descriptions?.[locale] ?? description };
}

type Localized = Pick<CommandOption, 'name' | 'name_localizations'> &
  Partial<Pick<CommandOption, 'description' | 'description_localizations'>>;

function entriesOf(above: string, command: CommandBody | CommandOption, locale: string): readonly CommandEntry[] {
  const { options = [] } = command;
  const path = `${above}${command.name}`;
  const nested = options.filter(({ type }) => NESTED.includes(type));
  if (nested.length > 0) return nested.flatMap((option) => entriesOf(`${path} `, option, locale));
  return [{ path, description: inLanguage(command, locale).description, options }];
}
