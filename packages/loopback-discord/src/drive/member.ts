import type { Channel } from '../state/channel.ts';
import type { Modal, Outcome } from '../state/interaction.ts';
import type { Message } from '../state/message.ts';
import { addUser, directChannel } from '../state/places.ts';
import type { World } from '../state/world.ts';
import type { Values } from './fill-options.ts';
import { answers, type Fits, nextMessage, type Place, placeOf, waitForMessage } from './place.ts';
import { useAutocomplete, useOnMessage, useSlash } from './use-command.ts';
import { chooseOptions, clickButton, type Entries, submitModal } from './use-component.ts';
import type { Who } from './who.ts';
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
  submit(modal: Modal, entries: Entries): Promise<Outcome>;
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
  waitForMessage(fits: Fits): Promise<Message>;
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
  const roleIds = permissions === 0n ? [] : [world.nextId()];
  for (const id of roleIds) guild?.roles.set(id, { id, name: `${name}'s role`, permissions });
  guild?.members.set(user.id, roleIds);
  return memberOf({ world, user, locale, channel: place.channel });
}

function memberOf(who: Who): Member {
  const { world, user, channel } = who;
  const isFor = ({ onlyFor }: Message) => onlyFor === undefined || onlyFor === user.id;
  const elsewhere = (other: Channel) => memberOf({ ...who, channel: other });
  const member: Member = {
    id: user.id,
    name: user.name,
    place: placeOf(world, channel),
    get messages() {
      return [...channel.messages.values()].filter(isFor);
    },
    slash: async (path, values = {}) => useSlash(who, path, values),
    autocomplete: async (path, option, typed, values = {}) => useAutocomplete(who, path, option, typed, values),
    click: async (message, button) => clickButton(who, message, button),
    choose: async (message, select, picks) => chooseOptions(who, message, select, picks),
    submit: async (modal, entries) => submitModal(who, modal, entries),
    useOnMessage: async (name, message) => useOnMessage(who, name, message),
    post: (text, writing) => write(who, text, writing),
    say: async (text, writing) => answerTo(world, write(who, text, writing)),
    mention: (text) => member.say(text, { mention: true }),
    edit: (message, text) => rewrite(who, message, text),
    delete: (message) => takeBack(who, message),
    waitForMessage: (fits) => waitForMessage(world, channel, (message) => isFor(message) && fits(message)),
    in: (place) => elsewhere(place.channel),
    speaking: (locale) => memberOf({ ...who, locale }),
    inDirect: () => elsewhere(directChannel(world, user.id)),
  };
  return member;
}

async function answerTo(world: World, question: Message): Promise<Outcome> {
  const message = await nextMessage(world, [], answers(world, question));
  if (message === undefined) return { kind: 'unanswered', deferred: false };
  const tookMs = world.clock.now() - question.createdAt;
  return { kind: 'message', message, ephemeral: false, deferred: false, updated: false, tookMs };
}
