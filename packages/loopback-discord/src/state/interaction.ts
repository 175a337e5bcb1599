import type { MessageType } from 'discord-api-types/v10';
import type { Component } from './component.ts';
import type { Message, Origin } from './message.ts';

/** What a member has invoked, and what has come of it. */
export interface Interaction {
  readonly token: string;
  readonly channelId: string;
  /** How messages and modals remember it. */
  readonly origin: Origin;
  /** The type of the messages that answer it. */
  readonly answerType: MessageType;
  /**
   * Where it stands: not acknowledged, 'thinking…', acknowledged without a trace (components), answered, or not
   * acknowledged in time.
   */
  phase: 'waiting' | 'thinking' | 'updating' | 'answered' | 'late';
  ephemeral: boolean;
  /** What `@original` stands for. */
  originalId?: string;
  /** Milliseconds since the member acted. */
  readonly tookMs: () => number;
  /** Fulfils the member's promise; only the first call counts. */
  settle(outcome: Outcome): void;
  /** Settles it with a message. */
  show(message: Message, how: { readonly deferred: boolean; readonly updated: boolean }): void;
  /** Calls off the deadline that is running, and sets another. `stop` is called when that is called off in its turn. */
  expire(afterMs: number, run: () => void, stop?: () => void): void;
}

/** A form that the bot has opened. */
export interface Modal {
  readonly customId: string;
  readonly title: string;
  readonly components: readonly Component[];
  /** What opened it. */
  readonly trigger: Origin;
}

/** A suggestion under an option that is being typed. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** What a member gets to see after doing something. `tookMs` counts milliseconds from then to the final answer. */
export type Outcome =
  | {
      readonly kind: 'message';
      readonly message: Message;
      /** Only the member can see it. */
      readonly ephemeral: boolean;
      /** 'thinking…' (or nothing, for a component) stood there first. */
      readonly deferred: boolean;
      /** It is the message that the component is on, changed. */
      readonly updated: boolean;
      readonly tookMs: number;
    }
  | { readonly kind: 'modal'; readonly modal: Modal; readonly tookMs: number }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[]; readonly tookMs: number }
  /** The message that the component was on, or the answer itself, is gone. */
  | { readonly kind: 'deleted'; readonly tookMs: number }
  /** A component was acknowledged, and nothing that can be seen followed. */
  | { readonly kind: 'acknowledged' }
  /** 'The application did not respond', 'thinking…' for ever, or a message without an answer. */
  | { readonly kind: 'unanswered'; readonly deferred: boolean };
