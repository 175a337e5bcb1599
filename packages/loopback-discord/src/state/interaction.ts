import type { Origin } from './message.ts';
import type { Outcome } from './outcome.ts';
import type { World } from './world.ts';

/**
 * Where an interaction stands: not acknowledged, 'thinking…', acknowledged without a trace (components), answered, or
 * not acknowledged in time.
 */
export type Phase = 'waiting' | 'thinking' | 'updating' | 'answered' | 'late';

/** What a member has invoked, and what has come of it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** Discord's InteractionType. */
  readonly type: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId?: string;
  /** The message on which the component is, or from which the modal was opened. */
  readonly sourceId?: string;
  /** For a submitted modal, what opened it. */
  readonly trigger?: Origin;
  /** Whether a slash command or a menu opened it: 2 slash, else undefined. */
  readonly commandType?: number;
  phase: Phase;
  ephemeral: boolean;
  /** What `@original` stands for. */
  originalId?: string;
  /** Fulfils the member's promise; only the first call counts. */
  settle(outcome: Outcome): void;
  /** Calls off the deadline that is running, and sets another. `stop` is called when that is called off in its turn. */
  expire(afterMs: number, run: () => void, stop?: () => void): void;
}

/** Opens an interaction. The promise is fulfilled by what the bot does, or by its not doing anything in time. */
export function openInteraction(
  world: World,
  given: Pick<Interaction, 'type' | 'userId' | 'channelId' | 'guildId' | 'sourceId' | 'commandType' | 'trigger'>,
): { readonly interaction: Interaction; readonly outcome: Promise<Outcome> } {
  let settle: (outcome: Outcome) => void = () => {};
  const outcome = new Promise<Outcome>((resolve) => {
    settle = resolve;
  });
  let cancel = () => {};
  const id = world.nextId();
  const interaction: Interaction = {
    ...given,
    id,
    token: `${Buffer.from(`interaction:${id}`).toString('base64url')}`,
    createdAt: world.clock.now(),
    phase: 'waiting',
    ephemeral: false,
    settle(result) {
      cancel();
      off();
      settle(result);
    },
    expire(afterMs, run, stop = () => {}) {
      cancel();
      const off = world.clock.after(afterMs, run);
      cancel = () => {
        off();
        stop();
      };
    },
  };
  const off = world.closed.on(() =>
    interaction.settle({ kind: 'unanswered', deferred: interaction.phase === 'thinking' }),
  );
  interaction.expire(world.settings.acknowledgeWithinMs, () => {
    interaction.phase = 'late';
    interaction.settle({ kind: 'unanswered', deferred: false });
  });
  world.interactions.set(interaction.token, interaction);
  return { interaction, outcome };
}

/** How messages and modals remember it. */
export function originOf({ id, type, userId, sourceId, trigger }: Interaction): Origin {
  return { id, type, userId, ...(sourceId !== undefined && { sourceId }), ...(trigger && { trigger }) };
}

/** Milliseconds since the member acted. */
export function tookMs(world: World, interaction: Interaction): number {
  return world.clock.now() - interaction.createdAt;
}
