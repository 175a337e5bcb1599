import { type CommandBody, CommandBody as CommandSchema } from '../state/command.ts';
import { commandSize } from './command-size.ts';
import { withoutNulls } from './message-body.ts';
import { localeProblems, nameProblems, optionListProblems } from './option-rules.ts';
import { duplicates, type Path, type Problem, problemIf } from './problem.ts';

/** Characters over all names, descriptions and values of a command. */
const TEXT = 8_000;
/** Global commands of a type: slash, user, message. */
const COMMANDS = [100, 15, 15];

/** Reads a command of which the spec approves. */
export function readCommand(body: unknown): CommandBody {
  return CommandSchema.parse(withoutNulls(body));
}

/** What Discord refuses in a list of commands besides what it refuses in each. */
export function commandListProblems(commands: readonly CommandBody[]): readonly Problem[] {
  return [
    ...commands.flatMap((command, index) => commandProblems(command, [index])),
    ...duplicates(
      commands,
      (command) => `${command.type} ${command.name}`,
      (_, index) => [index, 'name'],
      'type and name',
    ),
    ...COMMANDS.flatMap((most, index) =>
      problemIf(
        commands.filter((command) => command.type === index + 1).length > most,
        [],
        `Maximum number of application commands reached (${most})`,
      ),
    ),
  ];
}

/** What Discord refuses in a command although its spec allows it (Application Commands). */
export function commandProblems(command: CommandBody, path: Path): readonly Problem[] {
  const isSlash = command.type === 1;
  const size = commandSize(command);
  return [
    ...(isSlash
      ? nameProblems(command, path)
      : problemIf(command.name.trim() === '', [...path, 'name'], 'is required')),
    ...localeProblems(command, path),
    ...problemIf(isSlash && command.description === '', [...path, 'description'], 'is required'),
    ...problemIf(
      !isSlash && command.description !== '',
      [...path, 'description'],
      'a context menu command has no description',
    ),
    ...problemIf(!isSlash && command.options.length > 0, [...path, 'options'], 'a context menu command has no options'),
    ...problemIf(size > TEXT, path, `Command exceeds maximum size (${TEXT}): ${size}`),
    ...optionListProblems(command.options, [...path, 'options']),
  ];
}
