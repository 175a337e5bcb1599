import type { CommandBody } from '../state/command.ts';
import type { Component } from '../state/component.ts';
import type { DiscordMessage, DiscordUser } from './discord-message.ts';

/** All that the page shows: sent when it connects, and again whole when anything but a message has changed. */
export interface ChannelState {
  readonly me: DiscordUser;
  readonly bot: DiscordUser;
  readonly server: string;
  readonly channel: { readonly id: string; readonly name: string };
  /** Language of the member's Discord: 'en-US' or 'vi'. */
  readonly locale: string;
  /** As the bot has registered them; those that this member may not use are left out. */
  readonly commands: readonly CommandBody[];
  /** Oldest first; without those that the member has dismissed. */
  readonly messages: readonly DiscordMessage[];
  readonly examples: readonly Example[];
  /** Number of reports that questions are answered from. */
  readonly reports: number;
}

/** What the page hears while it is open. */
export type ChannelEvent =
  | { readonly kind: 'state'; readonly state: ChannelState }
  /** A new message, or one that has changed. */
  | { readonly kind: 'message'; readonly message: DiscordMessage }
  | { readonly kind: 'deleted'; readonly id: string }
  | { readonly kind: 'typing' }
  /** The reports have changed. */
  | { readonly kind: 'library' };

/** What comes of an action. Messages come as events, too; `id` says which one is the answer. */
export type ActionResult =
  | { readonly kind: 'message'; readonly id: string }
  | { readonly kind: 'modal'; readonly modal: OpenModal }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  /** Done, and there is nothing to be seen beyond the events. */
  | { readonly kind: 'done' }
  /** The bot did not answer in time. */
  | { readonly kind: 'unanswered' }
  /** Discord's own program would not have let the member do it; `reason` is for developers. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** A form that the bot has opened; `id` is how it is submitted. */
export interface OpenModal {
  readonly id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

/** Something to try with one click: a slash command with its options, or a message to the bot. */
export type Example =
  | { readonly kind: 'slash'; readonly path: string; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'mention'; readonly text: string };
