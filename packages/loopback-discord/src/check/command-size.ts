import type { CommandBody, CommandOption } from '../state/command.ts';

/**
 * Characters that count against a command's limit: names, descriptions and values of all its parts. Of a text and its
 * translations, the longest counts (Application Commands, Create Global Application Command).
 */
export function commandSize(
  part: Pick<CommandBody, 'name' | 'description' | 'name_localizations' | 'description_localizations'> & {
    readonly options?: readonly CommandOption[] | undefined;
  },
): number {
  const longest = (text: string, others: Readonly<Record<string, string>> = {}) =>
    Math.max(text.length, ...Object.values(others).map((other) => other.length));
  const options = (part.options ?? []).reduce((sum, option) => sum + commandSize(option) + choicesSize(option), 0);
  return (
    longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations) + options
  );
}

function choicesSize(option: CommandOption): number {
  return (option.choices ?? []).reduce((sum, choice) => {
    const names = [choice.name, ...Object.values(choice.name_localizations ?? {})];
    return sum + Math.max(...names.map((name) => name.length)) + String(choice.value).length;
  }, 0);
}
