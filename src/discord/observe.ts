import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { BotContext } from './context.ts';
import { type Sent, type State, stateOf } from './handled.ts';
import { askedBy } from './replies/asked/asked-here.ts';
import type { Reply } from './replies/reply.ts';

/**
 * Does what a member asked for, and tells what became of it: a line of the log under the id that all lines about it have,
 * and `context.onHandled`. Never rejects: what goes wrong is logged.
 */
export async function observe(
  sent: Sent,
  context: BotContext,
  work: (context: BotContext) => Promise<void>,
): Promise<void> {
  const startedAt = performance.now();
  const log = context.log.child({ id: sent.id });
  let state: State = isMessage(sent) ? 'silent' : 'answered';
  let said: Reply | undefined;
  const onReply: BotContext['onReply'] = (reply) => {
    said = reply;
    state = reply === undefined ? 'silent' : stateOf(reply);
  };
  try {
    await work({ ...context, log, onReply });
  } catch (err) {
    state = 'unsent';
    const refusal = err instanceof DiscordAPIError ? REFUSALS.get(err.code) : undefined;
    if (refusal === undefined) log.error({ err, kind: sent.kind }, 'An answer could not be sent');
    else log.warn({ kind: sent.kind }, refusal);
  }
  const asked = context.asked === undefined || said === undefined ? undefined : askedBy(sent, said);
  if (asked !== undefined) context.asked?.ask(asked);
  const tookMs = Math.round((performance.now() - startedAt) * 10) / 10;
  const { kind, command } = sent;
  // There are as many of these as letters that members type, and as messages in a channel that is listened to.
  const level = kind === 'suggestions' || state === 'silent' ? 'debug' : 'info';
  log[level]({ kind, command, state, tookMs }, 'Handled');
  context.onHandled({ ...sent, state, tookMs });
}

function isMessage({ kind }: Sent): boolean {
  return kind === 'asked' || kind === 'overheard' || kind === 'edited';
}

/** What happens to interactions wherever there are networks and members: nothing is to be mended. */
const REFUSALS: ReadonlyMap<unknown, string> = new Map([
  [RESTJSONErrorCodes.UnknownInteraction, 'An answer came too late: Discord waits for three seconds (10062)'],
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged, 'Another process has answered an interaction (40060)'],
  [RESTJSONErrorCodes.UnknownMessage, 'The message that an answer was to change is gone (10008)'],
  [RESTJSONErrorCodes.InvalidWebhookToken, 'An answer came too late: Discord waits for 15 minutes (50027)'],
]);
