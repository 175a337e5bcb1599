import type { CommandBody } from '../state/command.ts';
import type { Component } from '../state/component.ts';
import type { Choice } from '../state/interaction.ts';
import type { DiscordMessage, DiscordUser } from '../state/message.ts';

/** What the page says beside the channel; plain text. */
export interface PageContent {
  /** At the beginning of the channel: what this is. */
  readonly about?: string;
  /** While the server of the page does not answer: how to start it again. */
  readonly offLine?: string;
  /** Other pages, in the bar over the channel. */
  readonly links?: readonly PageLink[];
  /** Things to try; default the commands that need no option. Those that the bot has not registered are left out. */
  readonly examples?: readonly Example[];
}

export interface PageLink {
  readonly href: string;
  readonly text: string;
}

/** Something to try with one click: a slash command with its options, or a message to the bot. */
export type Example =
  | { readonly kind: 'slash'; readonly path: string; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'mention'; readonly text: string };

/** A server, or the direct messages of the bot to who is in it, once there are some. */
export interface ShownPlace {
  /** Of the channel. */
  readonly id: string;
  /** Of the server. */
  readonly name: string;
  readonly isDirect: boolean;
  /** Whether something has come that was not looked at. */
  readonly isNew: boolean;
}

/** All that the page shows: sent when it connects, and again whole when anything but a message has changed. */
export interface ChannelState {
  readonly me: DiscordUser;
  readonly bot: DiscordUser;
  readonly server: string;
  /** What can be visited, this one among them, each by the id of its channel. */
  readonly servers: readonly ShownPlace[];
  /** `name` with its sign: '#general', '@Bot'. */
  readonly channel: { readonly id: string; readonly name: string };
  /** Language of the member's Discord: 'en-US' or 'vi'. */
  readonly locale: string;
  /** As the bot has registered them; those that this member may not use are left out. */
  readonly commands: readonly CommandBody[];
  /** Oldest first; without those that the member has dismissed. */
  readonly messages: readonly DiscordMessage[];
  /** In the language of the member's Discord. */
  readonly content: PageContent;
}

/** What the page hears while it is open. */
export type ChannelEvent =
  | { readonly kind: 'state'; readonly state: ChannelState }
  /** A new message, or one that has changed. */
  | { readonly kind: 'message'; readonly message: DiscordMessage }
  | { readonly kind: 'deleted'; readonly id: string }
  | { readonly kind: 'typing' }
  /** What the author of the bot shows on pages beside the channel has changed. */
  | { readonly kind: 'changed' };

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

/** A form that the bot has opened; `id` is how it is submitted. */
export interface OpenModal {
  readonly id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

/** The name that is seen. */
export function displayName(user: DiscordUser): string {
  return user.global_name ?? user.username;
}
