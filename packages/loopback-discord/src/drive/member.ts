import type { Channel } from '../state/channel.ts';
import type { Modal, Outcome } from '../state/interaction.ts';
import type { Message } from '../state/message.ts';
import { addUser, directChannel } from '../state/places.ts';
import type { World } from '../state/world.ts';
import type { Values } from './fill-options.ts';
import { answers, type Place, placeOf, waitForMessage } from './place.ts';
import { useAutocomplete, useOnMessage, useSlash } from './use-command.ts';
import { chooseOptions, clickButton, type Entry, submitModal } from './use-component.ts';
import { ActError, type Who } from './who.ts';
import { rewrite, takeBack, type Writing, write } from './write.ts';

/** A person in a place. What Discord's own program would not allow throws `ActError`. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  /** What this person sees here, oldest first: also what only he or she can see. */
  readonly messages: readonly Message[];
  /** Runs a slash command: 'ask', or 'manage status' with a subcommand. Users, roles and channels go by id. */
  slash(path: string, values?: Values): Promise<Outcome>;
  /** Types into an option that suggests; `values` is what is filled in elsewhere. */
  autocomplete(path: string, option: string, typed: string, values?: Values): Promise<Outcome>;
  /** Clicks the button with that label or custom id. */
  click(message: Message, button: string): Promise<Outcome>;
  /** Picks labels or values from the select with that custom id or placeholder. */
  choose(message: Message, select: string, picks: readonly string[]): Promise<Outcome>;
  /** Fills in a modal by label or custom id, and submits it. */
  submit(modal: Modal, entries: Readonly<Record<string, Entry>>): Promise<Outcome>;
  /** Uses an entry of a message's context menu. */
  useOnMessage(name: string, message: Message): Promise<Outcome>;
  /** Writes a message and waits for no answer. */
  post(text: string, writing?: Writing): Message;
  /** Writes a message and waits for the bot's answer (see `Place.waitForReply`), at most `patienceMs`. */
  say(text: string, writing?: Writing): Promise<Outcome>;
  /** `say` with a mention of the bot. */
  mention(text: string): Promise<Outcome>;
  edit(message: Message, text: string): Message;
  delete(message: Message): void;
  /** The first message that this person can see here, past or to come, that fits. Rejects after `patienceMs`. */
  waitForMessage(fits: (message: Message) => boolean): Promise<Message>;
  /** The same person elsewhere. */
  in(place: Place): Member;
  /** The same person in direct messages with the bot. */
  inDirect(): Member;
  /** The same person with Discord in another language, e.g. 'vi'. */
  speaking(locale: string): Member;
}

/** Who a member is. */
export interface MemberOptions {
  /** Language of the person's Discord; default 'en-US'. */
  readonly locale?: string;
  /** `PermissionFlagsBits` beyond those of everyone; default none. */
  readonly permissions?: bigint;
  /** Where the person starts; default `loopback.channel`. */
  readonly place?: Place;
}

/** Adds a person to the server of the place where he or she starts, `start` by default. */
export function joinGuild(world: World, name: string, options: MemberOptions, start: Place): Member {
  const { locale = 'en-US', permissions = 0n, place = start } = options;
  const user = addUser(world, name);
  const guild = world.guilds.get(place.guildId ?? '');
  const roles = permissions === 0n ? [] : [{ id: world.nextId(), name: `${name}'s role`, permissions }];
  for (const role of roles) guild?.roles.set(role.id, role);
  guild?.members.set(
    user.id,
    roles.map((role) => role.id),
  );
  return memberOf(world, { user, locale, channel: place.channel });
}

function memberOf(world: World, who: Who): Member {
  const { user, channel } = who;
  const isFor = ({ onlyFor }: Message) => onlyFor === undefined || onlyFor === user.id;
  const elsewhere = (other: Channel) => memberOf(world, { ...who, channel: other });
  const member: Member = {
    id: user.id,
    name: user.name,
    place: placeOf(world, channel),
    get messages() {
      return [...channel.messages.values()].filter(isFor);
    },
    slash: async (path, values = {}) => useSlash(world, who, path, values),
    autocomplete: async (path, option, typed, values = {}) => useAutocomplete(world, who, path, option, typed, values),
    click: async (message, button) => clickButton(world, who, message, button),
    choose: async (message, select, picks) => chooseOptions(world, who, message, select, picks),
    submit: async (modal, entries) => submitModal(world, who, modal, entries),
    useOnMessage: async (name, message) => useOnMessage(world, who, name, message),
    post: (text, writing) => write(world, who, text, writing),
    say: async (text, writing) => answerTo(world, write(world, who, text, writing)),
    mention: (text) => member.say(text, { mention: true }),
    edit: (message, text) => rewrite(world, who, message, text),
    delete: (message) => takeBack(world, who, message),
    async waitForMessage(fits) {
      const isSeen = (message: Message) => message.channelId === channel.id && isFor(message) && fits(message);
      const message = await waitForMessage(world, [...channel.messages.values()], isSeen);
      if (message === undefined) throw new ActError(`No such message came to ${user.name} in #${channel.name}.`);
      return message;
    },
    in: (place) => elsewhere(place.channel),
    speaking: (locale) => memberOf(world, { ...who, locale }),
    inDirect: () => elsewhere(directChannel(world, user.id)),
  };
  return member;
}

async function answerTo(world: World, question: Message): Promise<Outcome> {
  const message = await waitForMessage(world, [], answers(world, question));
  if (message === undefined) return { kind: 'unanswered', deferred: false };
  const tookMs = world.clock.now() - question.createdAt;
  return { kind: 'message', message, ephemeral: false, deferred: false, updated: false, tookMs };
}
