import type { Search } from '../core/library/search.ts';
import type { KeptQuestions } from '../store/servers/server-settings.ts';
import type { ContentControl } from './content-control.ts';
import type { Follower } from './following/follow-control.ts';
import type { Option } from './option.ts';
import type { Reply } from './replies/reply.ts';
import type { SetupControl } from './setup-control.ts';

/** Something a member can invoke: data and a function. It sees no interaction; the adapter does the sending. */
export type Command = SlashCommand | AdminCommands | MessageCommand;

export interface SlashCommand {
  readonly kind?: 'slash';
  /** 1 to 32 lower-case letters: the name is the same in every language. */
  readonly name: string;
  /** 1 to 100 characters, English; other languages have theirs in src/discord/languages/. */
  readonly description: string;
  /** At most 25, the required ones first. */
  readonly options: readonly Option<unknown>[];
  /** Whether others in the channel see the reply; default: nobody else does. */
  readonly isPublic?: (input: Input) => boolean;
  /** Whether the reply depends on the options, the reports and the day alone: to whoever asks the same, the same is said. */
  readonly isSameForAll?: boolean;
  readonly run: (input: Input, context: CommandContext) => Reply | Promise<Reply>;
}

/** Chooses something for the server that it is used in: for people who may manage it, whatever Discord shows to whom. */
export interface SetupCommand extends Pick<SlashCommand, 'name' | 'description' | 'options'> {
  readonly kind?: 'setup';
  /** @param search rejects with what a member is told, where there is nothing to answer from. */
  readonly set: (input: Input, setup: SetupControl, search: () => Promise<Search>) => Reply | Promise<Reply>;
}

/** Commands under one name, for people who may manage the server; Discord hides them from all others. */
interface AdminCommands {
  readonly kind: 'admin';
  readonly name: string;
  readonly description: string;
  /** 1 to 25; their replies are private, whatever they say. */
  readonly subcommands: readonly (SlashCommand | SetupCommand)[];
}

/** An entry in the menu of a message. */
interface MessageCommand {
  readonly kind: 'message';
  /** 1 to 32 characters, English. */
  readonly name: string;
  /** Gets the text of the message. The reply is private. */
  readonly run: (text: string, context: CommandContext) => Reply | Promise<Reply>;
}

/** The value of an option as the member gave it. */
export type Input = <T>(option: Option<T>) => T;

interface CommandContext {
  readonly search: Search;
  /** undefined where the content is given once and for all. */
  readonly content?: ContentControl | undefined;
  /** What is kept of questions where it was used; undefined: nothing. */
  readonly kept?: KeptQuestions | undefined;
  /** Who uses it, as one who can follow something; undefined where nothing can be followed. */
  readonly follower?: Follower | undefined;
}
