import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Loopback } from '../loopback.ts';
import type { Message } from '../state/message.ts';
import { createSignal } from '../state/signal.ts';
import { act } from './act.ts';
import type { Action } from './action.ts';
import { shownCommands } from './commands.ts';
import { createDesk } from './desk.ts';
import type { DiscordMessage } from './discord-message.ts';
import type { ActionResult, ChannelEvent, ChannelState, Example } from './protocol.ts';
import { showMessage } from './show-message.ts';

/** The channel as the page's member sees it: one person, in however many windows. */
export interface Channel {
  readonly state: () => ChannelState;
  readonly act: (action: Action) => Promise<ActionResult>;
  /** @returns What ends it. */
  readonly onEvent: (listener: (event: ChannelEvent) => void) => () => void;
  /** Tells all windows that the reports have changed. */
  readonly tellLibraryChanged: () => void;
}

export interface ChannelContent {
  /** Examples in the language of the member's Discord. */
  readonly examples: (locale: string) => readonly Example[];
  readonly reportCount: () => number;
}

/** Whoever tries a bot is the admin of the server: `/manage` is there to be tried. */
const PERMISSIONS = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageMessages;

/** Lets a member into a Discord in which the bot is ready and has registered its commands. */
export function openChannel(discord: Loopback, content: ChannelContent): Channel {
  const events = createSignal<ChannelEvent>();
  const desk = createDesk(discord.member('You', { locale: 'en-US', permissions: PERMISSIONS }));

  const show = (message: Message): DiscordMessage => showMessage(message, discord, desk.commandOf(message));
  const isSeen = ({ id, channelId, onlyFor }: Message): boolean =>
    channelId === discord.channel.id && (onlyFor ?? desk.member.id) === desk.member.id && !desk.dismissed.has(id);

  discord.onChange(({ kind, message }) => {
    if (!isSeen(message)) return;
    if (kind === 'deleted') events.emit({ kind, id: message.id });
    else events.emit({ kind: 'message', message: show(message) });
  });
  discord.onTyping((channelId) => {
    if (channelId === discord.channel.id) events.emit({ kind: 'typing' });
  });

  const state = (): ChannelState => ({
    me: { id: desk.member.id, username: desk.member.name },
    bot: { id: discord.bot.id, username: discord.bot.name, bot: true },
    server: SERVER_NAME,
    channel: { id: discord.channel.id, name: discord.channel.name },
    locale: desk.locale,
    commands: shownCommands(discord, PERMISSIONS),
    messages: desk.member.messages.filter(isSeen).map(show),
    examples: content.examples(desk.locale),
    reports: content.reportCount(),
  });

  return {
    state,
    onEvent: events.on,
    tellLibraryChanged: () => {
      events.emit({ kind: 'library' });
      events.emit({ kind: 'state', state: state() });
    },
    act: async (action) => {
      const result = await act(action, desk, (message) => events.emit({ kind: 'message', message: show(message) }));
      if (action.do === 'speak') events.emit({ kind: 'state', state: state() });
      if (action.do === 'dismiss') events.emit({ kind: 'deleted', id: action.messageId });
      return result;
    },
  };
}

/** Name of the server that the page shows. */
export const SERVER_NAME = 'Debrief playground';
