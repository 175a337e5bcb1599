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
    .map(({ name, name_localizations: names }) => ({ name, shown: names?.[locale] ?? name }));
}

/** The name or description of a command, an option or a choice in the member's language. */
export function localized(text: string, texts: Readonly<Record<string, string>> | undefined, locale: string): string {
  return texts?.[locale] ?? text;
}

type Named = Pick<CommandBody, 'name' | 'description' | 'description_localizations'> & {
  readonly options?: readonly CommandOption[] | undefined;
};

function entriesOf(above: string, command: Named, locale: string): readonly CommandEntry[] {
  const { name, description, description_localizations: texts, options = [] } = command;
  const path = `${above}${name}`;
  const nested = options.filter(({ type }) => NESTED.includes(type));
  if (nested.length > 0) return nested.flatMap((option) => entriesOf(`${path} `, option, locale));
  return [{ path, description: localized(description, texts, locale), options }];
}
