import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Loopback } from '../../loopback.ts';
import type { CommandBody } from '../../state/command.ts';
import type { DiscordMessage, Message } from '../../state/message.ts';
import { createSignal } from '../../state/signal.ts';
import type { Action } from '../action.ts';
import type { ActionResult, ChannelEvent, ChannelState, PageContent } from '../protocol.ts';
import { act } from './act.ts';
import { createDesk } from './desk.ts';

/** The channel as the page's member sees it: one person, in however many windows. */
export type Channel = ReturnType<typeof openChannel>;

/** Whoever tries a bot is the admin of the server: commands for admins are there to be tried. */
const PERMISSIONS = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageMessages;
/** Discord's InteractionContextType of servers. */
const GUILD = 0;

/** Lets a member into the first channel of a Discord; `server` is the name that the page shows of it. */
export function openChannel(discord: Loopback, server: string, content: (locale: string) => PageContent) {
  const events = createSignal<ChannelEvent>();
  const desk = createDesk(discord.member('You', { locale: 'en-US', permissions: PERMISSIONS }));

  const show = (message: Message): DiscordMessage => showMessage(discord, message, desk.commandOf(message));
  const isSeen = ({ id, channelId, onlyFor }: Message): boolean =>
    channelId === discord.channel.id && (onlyFor ?? desk.member.id) === desk.member.id && !desk.dismissed.has(id);
  const state = (): ChannelState => ({
    me: { id: desk.member.id, username: desk.member.name },
    bot: { id: discord.bot.id, username: discord.bot.name, bot: true },
    server,
    channel: { id: discord.channel.id, name: discord.channel.name },
    locale: desk.locale,
    commands: [...discord.commands(discord.channel.guildId), ...discord.commands()].filter(isOffered),
    messages: desk.member.messages.filter(isSeen).map(show),
    content: content(desk.locale),
  });
  const tellState = (): void => events.emit({ kind: 'state', state: state() });

  const ends = [
    discord.onChange(({ kind, message }) => {
      if (!isSeen(message)) return;
      if (kind === 'deleted') events.emit({ kind, id: message.id });
      else events.emit({ kind: 'message', message: show(message) });
    }),
    discord.onTyping((channelId) => {
      if (channelId === discord.channel.id) events.emit({ kind: 'typing' });
    }),
    discord.onCommands(tellState),
  ];
  return {
    state,
    /** The function returned ends it. */
    onEvent: events.on,
    /** Tells all windows that the content has changed. */
    tellChanged: (): void => {
      events.emit({ kind: 'changed' });
      tellState();
    },
    act: async (action: Action): Promise<ActionResult> => {
      const result = await act(action, desk, (message) => events.emit({ kind: 'message', message: show(message) }));
      if (action.do === 'speak') tellState();
      if (action.do === 'dismiss') events.emit({ kind: 'deleted', id: action.messageId });
      return result;
    },
    /** Listens to the Discord no more. */
    close: (): void => {
      for (const end of ends) end();
    },
  };
}

/**
 * A message as Discord's API gives it. `command` is the name of the command that it answers: Discord's program knows
 * that name, the API leaves it out.
 */
export function showMessage(discord: Loopback, message: Message, command?: string): DiscordMessage {
  const shown = discord.payloadOf(message);
  const { interaction_metadata: metadata } = shown;
  return command === undefined || metadata === undefined
    ? shown
    : { ...shown, interaction_metadata: { ...metadata, name: command } };
}

/** Whether Discord would show the command in a server to the page's member. */
function isOffered({ contexts, default_member_permissions: needed }: CommandBody): boolean {
  if (contexts !== undefined && !contexts.includes(GUILD)) return false;
  if (needed === undefined) return true;
  const bits = BigInt(needed);
  return bits !== 0n && (PERMISSIONS & bits) === bits;
}
