import type { Library } from '../core/library.ts';
import type { Reply } from './reply.ts';

/** What an option of a command accepts; limits are Discord's and checked by Discord and again on arrival. */
export type OptionKind =
  | { readonly type: 'text'; readonly minLength?: number; readonly maxLength?: number }
  | { readonly type: 'choice'; readonly choices: readonly Choice[] }
  | { readonly type: 'search'; readonly suggest: (typed: string, context: CommandContext) => readonly Choice[] }
  | { readonly type: 'flag' };

/** `value` is what the command gets, `name` what the member sees; each 1 to 100 characters. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** An option of a command. `read` turns what came over the wire into what the command works with. */
export interface Option<T> {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly kind: OptionKind;
  readonly read: (value: unknown) => T;
}

export interface CommandContext {
  readonly library: Library;
}

/** The value of an option as the member gave it. */
export type Input = <T>(option: Option<T>) => T;

/** Something a member can invoke: data and a function. It sees no interaction; the adapter does the sending. */
export interface Command {
  /** 1 to 32 lower-case letters: the name is the same in every language. */
  readonly name: string;
  /** 1 to 100 characters. */
  readonly description: string;
  /** At most 25, the required ones first. */
  readonly options: readonly Option<unknown>[];
  /** Whether others in the channel see the reply; a member's `share` decides where the command has that option. */
  readonly isPublic: (input: Input) => boolean;
  readonly run: (input: Input, context: CommandContext) => Reply | Promise<Reply>;
}
