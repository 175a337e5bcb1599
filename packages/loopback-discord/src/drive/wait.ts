import { isLoading, type Message } from '../state/message.ts';
import type { Change, World } from '../state/world.ts';

/**
 * The first message that fits, among those there already and those to come; `undefined` once `patienceMs` is over or
 * this Discord is closed. Messages that still say 'thinking…' are passed over until they are edited.
 */
export function waitForMessage(
  world: World,
  there: readonly Message[],
  fits: (message: Message) => boolean,
): Promise<Message | undefined> {
  const accepts = (message: Message) => !isLoading(message) && fits(message);
  const known = there.find(accepts);
  if (known) return Promise.resolve(known);
  return new Promise((resolve) => {
    const finish = (message: Message | undefined) => {
      stops.forEach((stop) => {
        stop();
      });
      resolve(message);
    };
    const stops = [
      world.changes.on((change: Change) => {
        if (change.kind !== 'deleted' && accepts(change.message)) finish(change.message);
      }),
      world.closed.on(() => finish(undefined)),
      world.clock.after(world.settings.patienceMs, () => finish(undefined)),
    ];
  });
}

/** Whether a message answers another: it replies to it, stands in the thread opened from it, or follows it. */
export function answers(world: World, question: Message): (message: Message) => boolean {
  return (message) => {
    if (message.authorId !== world.bot.id || BigInt(message.id) < BigInt(question.id)) return false;
    if (message.replyTo !== undefined) return message.replyTo === question.id;
    return (
      message.channelId === question.id ||
      (message.channelId === question.channelId && message.interaction === undefined)
    );
  };
}
