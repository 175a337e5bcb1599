import { type Client, DiscordAPIError, type Message, RESTJSONErrorCodes, type SendableChannels } from 'discord.js';
import { decodeAction } from '../actions/custom-id.ts';
import { componentsIn } from '../components-in.ts';
import type { MessagePayload } from '../layout/message.ts';

/** A message to those who follow something. */
export interface ToTell {
  /** Ids: of a member, or of a channel with those who are mentioned there. */
  readonly to: { readonly member: string } | { readonly channel: string; readonly mentions: readonly string[] };
  readonly payload: MessagePayload;
  /** Stands in its buttons, too: by it the message is known again. */
  readonly number: number;
  /** At most 25 characters: within some minutes Discord takes no second message with it. */
  readonly nonce: string;
  /** Since when it may have been sent by a process before; undefined: by none. */
  readonly maybeSince: Date | undefined;
}

/**
 * @returns `closed` where the member takes no direct messages, `refused` where the bot may not write in the channel.
 * @throws for what may pass.
 */
export async function tellOnce(client: Client<true>, told: ToTell): Promise<'told' | 'closed' | 'refused'> {
  const { to, payload, number, nonce, maybeSince } = told;
  try {
    const channel = 'member' in to ? await client.users.createDM(to.member) : await client.channels.fetch(to.channel);
    if (channel?.isSendable() !== true) return 'refused';
    if (maybeSince !== undefined && (await isThere(channel, number, maybeSince))) return 'told';
    const users = 'member' in to ? [] : [...to.mentions];
    await channel.send({ ...payload, nonce, enforceNonce: true, allowedMentions: { parse: [], users } });
    return 'told';
  } catch (error) {
    if (error instanceof DiscordAPIError && NOBODY.has(error.code)) return 'closed';
    if (error instanceof DiscordAPIError && NOWHERE.has(error.code)) return 'refused';
    throw error;
  }
}

/** Who has closed direct messages, or has no server in common with the bot any more; an account that is gone. */
const NOBODY: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.UnknownUser,
  50278,
]);
const NOWHERE: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
]);

/** As many as Discord gives at once. */
const RECENT = 100;
/** Clocks differ. */
const LEEWAY_MS = 60_000;

async function isThere(channel: SendableChannels, number: number, since: Date): Promise<boolean> {
  const recent = await channel.messages.fetch({ limit: RECENT });
  return recent.some(
    (message) => message.createdTimestamp >= since.getTime() - LEEWAY_MS && holdsTelling(message, number),
  );
}

function holdsTelling(message: Message, number: number): boolean {
  if (message.author.id !== message.client.user.id) return false;
  return componentsIn(message).some((component) => {
    const id = 'custom_id' in component && typeof component.custom_id === 'string' ? component.custom_id : '';
    const action = decodeAction(id);
    return action?.kind === 'unfollow' && action.telling === String(number);
  });
}
