import {
  type APIInteraction,
  type BaseInteraction,
  ChannelType,
  type Client,
  Events,
  type Interaction,
} from 'discord.js';
import { z } from 'zod';
import type { SharedState } from '../../shared-state/shared-state.ts';
import { createHttpAnswers } from './http-answers.ts';
import { createHttpGateway } from './http-gateway.ts';
import {
  createInteractionsEndpoint,
  FRESH_SECONDS,
  type HttpAnswer,
  type ReceivedInteraction,
} from './interactions-endpoint.ts';
import { createVerifier } from './verify-signature.ts';

export interface HttpInteractionsOptions {
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly shared: Pick<SharedState, 'limiter'>;
  /** Never rejects. */
  readonly answer: (interaction: Interaction) => Promise<void>;
}

/** Whatever it lacks, discord.js says so when the interaction is made of it. */
const interaction = z.custom<APIInteraction>();
const THREADS: ReadonlySet<number> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

/**
 * Interactions that Discord posts to this process, answered as those are that come through the gateway. Nothing is kept
 * between two of them but ids of the last minutes, so that it does not matter which process gets which.
 */
export async function createHttpInteractions({ publicKey, shared, answer }: HttpInteractionsOptions) {
  const gateway = createHttpGateway(publicKey);
  const answers = createHttpAnswers();
  /** Without the gateway, the client knows no channels. */
  const inThread = new WeakSet<BaseInteraction>();
  /** What is being handed to the client right now. */
  let handing: { readonly received: ReceivedInteraction; isTaken: boolean } | undefined;
  let client: Client | undefined;

  async function receive(received: ReceivedInteraction): Promise<HttpAnswer> {
    // Nobody listens any more when the bot is about to leave.
    if (client?.isReady() !== true || client.listenerCount(Events.InteractionCreate) === 0) return { status: 503 };
    const answered = answers.wait(received.id);
    const hand = { received, isTaken: false };
    handing = hand;
    try {
      // One that discord.js cannot read is told as an error of the client, and not taken.
      gateway.dispatch(interaction.parse(received));
    } finally {
      handing = undefined;
      if (!hand.isTaken) answers.settle(received.id, { status: 400 });
    }
    return answered;
  }

  return {
    isGateway: false,
    /** For the client that `attach` gets. */
    connection: { ws: { buildStrategy: gateway.buildStrategy }, around: answers.around },
    /** The client that answers, before it logs in. */
    attach(created: Client): void {
      client = created;
      client.on(Events.InteractionCreate, (it) => {
        if (handing !== undefined) handing.isTaken = true;
        if (THREADS.has(handing?.received.channel?.type ?? -1)) inThread.add(it);
        // What has got no answer by then gets none.
        void answer(it).finally(() => answers.settle(it.id, { status: 500 }));
      });
    },
    isInThread: (it: BaseInteraction): boolean => inThread.has(it),
    handleRequest: createInteractionsEndpoint({
      verify: await createVerifier(publicKey),
      // Both ends of the time in which a timestamp is good.
      isSeen: shared.limiter('interaction', { points: 1, seconds: 2 * FRESH_SECONDS }),
      receive,
      now: Date.now,
    }),
  };
}
