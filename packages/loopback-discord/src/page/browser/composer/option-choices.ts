import type { CommandOption } from '../../../state/command.ts';
import { displayName } from '../../protocol.ts';
import { act } from '../server.ts';
import type { View } from '../view.ts';
import { inLanguage } from './command-entry.ts';

/** What an option of a command can hold. */
export type Value = string | number | boolean;

export interface OptionChoice {
  readonly name: string;
  readonly value: Value;
}

/** What an option can be chosen from. */
export interface OptionChoices {
  /** Whether nothing else can be given. */
  readonly isClosed: boolean;
  /** Those that fit what is typed; undefined when something else has been typed meanwhile. `wait` says that it takes time. */
  readonly find: (typed: string, wait: () => void) => Promise<readonly OptionChoice[] | undefined>;
  readonly named: (name: string) => OptionChoice | undefined;
}

/** Milliseconds without a key before the bot is asked. */
const PAUSE_MS = 150;

/** Discord's types of options. */
const [BOOLEAN, USER, CHANNEL, MENTIONABLE] = [5, 6, 7, 9] as const;

/** The choices of an option; undefined for free text. `filled` is what stands in the command's other options. */
export function choicesOf(
  path: string,
  option: CommandOption,
  view: View,
  filled: () => Readonly<Record<string, Value>>,
): OptionChoices | undefined {
  if (option.autocomplete === true) return askedFor(path, option, filled);
  const fixed = fixedChoices(option, view);
  return fixed === undefined ? undefined : closed(fixed);
}

function fixedChoices(option: CommandOption, { state, words }: View): readonly OptionChoice[] | undefined {
  switch (option.type) {
    case BOOLEAN:
      return [
        { name: words.yes, value: true },
        { name: words.no, value: false },
      ];
    case USER:
    case MENTIONABLE:
      return [state.me, state.bot].map((user) => ({ name: displayName(user), value: user.id }));
    case CHANNEL:
      return [{ name: state.channel.name, value: state.channel.id }];
    default:
      return option.choices?.map((choice) => ({ name: inLanguage(choice, state.locale).label, value: choice.value }));
  }
}

function closed(choices: readonly OptionChoice[]): OptionChoices {
  return {
    isClosed: true,
    find: async (typed) => choices.filter(({ name }) => fold(name).includes(fold(typed.trim()))),
    named: (name) => choices.find((choice) => fold(choice.name) === fold(name)),
  };
}

function askedFor(path: string, option: CommandOption, filled: () => Readonly<Record<string, Value>>): OptionChoices {
  let newest = '';
  return {
    isClosed: false,
    named: () => undefined,
    find: async (typed, wait) => {
      newest = typed;
      await new Promise((resolve) => setTimeout(resolve, typed === '' ? 0 : PAUSE_MS));
      if (newest !== typed) return undefined;
      wait();
      const { [option.name]: _own, ...values } = filled();
      const result = await act({ do: 'autocomplete', path, option: option.name, typed, values });
      if (newest !== typed) return undefined;
      return result.kind === 'choices' ? result.choices : [];
    },
  };
}

/** Lower case without diacritics, so that a choice is found however it is typed; 'đ' is a letter of its own in Unicode. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
