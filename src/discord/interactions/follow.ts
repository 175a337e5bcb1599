import { type MessageComponentInteraction, MessageFlags } from 'discord.js';
import type { Action } from '../actions/action.ts';
import type { BotContext } from '../context.ts';
import { type Follower, followerIn } from '../following/follow-control.ts';
import { keptReply } from '../replies/asked/kept.ts';
import { follow } from '../replies/following/follow.ts';
import { followsReply } from '../replies/following/follows.ts';
import { Mistake } from '../replies/notice.ts';
import { madeOrNotice, type Reply, renderReply } from '../replies/reply.ts';
import { localeOf, PRIVATE, sendPrivately } from './send.ts';
import { type Repliable, send, sendInPlace } from './send-in-time.ts';

type FollowAction = Extract<Action, { kind: 'follow' | 'unfollow' | 'forget' }>;

/** Whoever uses it, where they are; undefined where nothing can be followed. */
export function followerOf(interaction: Repliable, context: BotContext): Follower | undefined {
  const { following } = context;
  const { guildId, user } = interaction;
  return following && followerIn(following, guildId, user.id, localeOf(interaction, context).tag);
}

/** Follows something, follows it no longer, or takes away all that is kept of who clicks. */
export function pressFollow(
  action: FollowAction,
  interaction: MessageComponentInteraction,
  context: BotContext,
): Promise<void> {
  const follower = followerOf(interaction, context);
  if (action.kind === 'follow')
    return sendPrivately(interaction, context, (search) => follow(action.what, follower, search));
  // The reports are of no matter for it, and may be away.
  const reply = madeOrNotice(context, () => ended(action, follower, context));
  const message = reply.then((made) =>
    renderReply(made, { locale: localeOf(interaction, context), audience: PRIVATE, follows: true }),
  );
  const isOwn = interaction.message.flags.has(MessageFlags.Ephemeral);
  return isOwn ? sendInPlace(interaction, message) : send(interaction, message, { ephemeral: true });
}

async function ended(
  action: Exclude<FollowAction, { kind: 'follow' }>,
  follower: Follower | undefined,
  { setup }: BotContext,
): Promise<Reply> {
  if (follower === undefined) throw new Mistake({ kind: 'follow-off' });
  if (action.kind === 'forget') {
    await follower.forget();
    return keptReply(setup?.settings().questions, 'member', false, { kind: 'follows', count: 0, isForgotten: true });
  }
  const gone = await follower.end(action.server, action.what);
  return followsReply(follower, gone && { how: 'ended', name: gone.name });
}
