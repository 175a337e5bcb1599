import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Place } from '../../drive/place.ts';
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
/** Discord's InteractionContextType of servers, and of direct messages with the bot. */
const [GUILD, BOT_DM] = [0, 1];

/** A server that the page shows, by one of its channels, and its name. */
export interface ShownServer {
  readonly name: string;
  readonly place: Place;
}

/**
 * Lets a member into a channel of each server; the page shows one at a time, the first at first. What the bot writes to them
 * directly is shown as another place.
 */
export function openChannel(
  discord: Loopback,
  servers: readonly [ShownServer, ...ShownServer[]],
  content: (locale: string, server: string | undefined) => PageContent,
) {
  const events = createSignal<ChannelEvent>();
  const entered = servers.flatMap(({ name, place }) => {
    const member = discord.member('You', { locale: 'en-US', permissions: PERMISSIONS, place });
    return [member, member.inDirect()].map((each) => ({ name, place: each.place, desk: createDesk(each) }));
  });
  const [first] = entered;
  if (first === undefined) throw new Error('There is no server to show.');
  let { name: server, place, desk } = first;
  const unseen = new Set<string>();

  const show = (message: Message): DiscordMessage => showMessage(discord, message, desk.commandOf(message));
  const isSeen = ({ id, channelId, onlyFor }: Message): boolean =>
    channelId === place.id && (onlyFor ?? desk.member.id) === desk.member.id && !desk.dismissed.has(id);
  const state = (): ChannelState => ({
    me: { id: desk.member.id, username: desk.member.name },
    bot: { id: discord.bot.id, username: discord.bot.name, bot: true },
    server,
    servers: entered
      .filter((each) => each.place.guildId !== undefined || each.place.messages.length > 0)
      .map(({ name, place: { id, guildId } }) => {
        return { id, name, isDirect: guildId === undefined, isNew: unseen.has(id) };
      }),
    channel: { id: place.id, name: place.guildId === undefined ? `@${discord.bot.name}` : `#${place.name}` },
    locale: desk.locale,
    commands: [...discord.commands(place.guildId), ...discord.commands()].filter((each) => isOffered(each, place)),
    messages: desk.member.messages.filter(isSeen).map(show),
    content: content(desk.locale, place.guildId),
  });
  /** Whether it came directly, while the page shows another place. */
  const isElsewhere = ({ channelId }: Message): boolean =>
    channelId !== place.id && entered.some((each) => each.place.guildId === undefined && each.place.id === channelId);
  const tellState = (): void => events.emit({ kind: 'state', state: state() });

  const ends = [
    discord.onChange(({ kind, message }) => {
      if (isElsewhere(message)) {
        unseen.add(message.channelId);
        tellState();
      }
      if (!isSeen(message)) return;
      if (kind === 'deleted') events.emit({ kind, id: message.id });
      else events.emit({ kind: 'message', message: show(message) });
    }),
    discord.onTyping((channelId) => {
      if (channelId === place.id) events.emit({ kind: 'typing' });
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
      if (action.do === 'speak') for (const each of entered) each.desk.speak(action.locale);
      if (action.do === 'visit') {
        const next = entered.find((each) => each.place.id === action.channelId);
        ({ name: server, place, desk } = next ?? { name: server, place, desk });
        unseen.delete(place.id);
      }
      if (action.do === 'speak' || action.do === 'visit') tellState();
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

/** Whether Discord would show the command there to the page's member. */
function isOffered({ contexts, default_member_permissions: needed }: CommandBody, { guildId }: Place): boolean {
  if (contexts !== undefined && !contexts.includes(guildId === undefined ? BOT_DM : GUILD)) return false;
  if (needed === undefined || guildId === undefined) return true;
  const bits = BigInt(needed);
  return bits !== 0n && (PERMISSIONS & bits) === bits;
}
