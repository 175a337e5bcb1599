import {
  type APIApplication,
  type APIInteraction,
  type APIUser,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  GatewayOpcodes,
  type GatewayReadyDispatchData,
  type IShardingStrategy,
  Routes,
  type WebSocketOptions,
  WebSocketShardEvents,
} from 'discord.js';
import { z } from 'zod';
import { UserError } from '../../settings/user-error.ts';

type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

/** An event of @discordjs/ws, whose name discord.js does not pass on. */
const DISPATCH = 'dispatch';
/** The only shard that there is. */
const SHARD_ID = 0;

/**
 * Stands where discord.js has its connection to the gateway, for a bot to which interactions come over HTTP: the client logs
 * in as ever, with a READY that is made of what REST tells, and is handed interactions by `dispatch`. Only what discord.js
 * documents is used (`ws.buildStrategy` of a client's options).
 */
export function createHttpGateway(publicKey: string) {
  let current: Manager | undefined;
  return {
    /** For `ws.buildStrategy`; what is dispatched goes to the client that has logged in last. */
    buildStrategy(manager: Manager): IShardingStrategy {
      return {
        spawn: () => {},
        /** @throws UserError when the public key is that of another application. */
        connect: async () => {
          const d = await readyData(manager, publicKey);
          current = manager;
          manager.emit(WebSocketShardEvents.Ready, { data: d, shardId: SHARD_ID });
          emit(manager, { op: GatewayOpcodes.Dispatch, s: 0, t: GatewayDispatchEvents.Ready, d });
        },
        destroy: () => {
          if (current === manager) current = undefined;
        },
        send: () => {},
        fetchStatus: () => Promise.reject(new Error('There is no connection to the gateway.')),
      };
    },
    /** Hands an interaction to the client, as if it had come through the gateway. */
    dispatch(interaction: APIInteraction): void {
      if (current === undefined) return;
      emit(current, {
        op: GatewayOpcodes.Dispatch,
        s: 0,
        t: GatewayDispatchEvents.InteractionCreate,
        d: interaction,
      });
    },
  };
}

function emit(manager: Manager, data: GatewayDispatchPayload): void {
  manager.emit(DISPATCH, { data, shardId: SHARD_ID });
}

const identified = z.looseObject({ id: z.string() });
const isIdentified = (value: unknown): boolean => identified.safeParse(value).success;
const apiUser = z.custom<APIUser>(isIdentified);
const apiApplication = z.custom<APIApplication>(isIdentified);

/** What READY would say: who the bot is. Of its servers it says nothing, each interaction brings what is needed. */
async function readyData({ options: { rest } }: Manager, publicKey: string): Promise<GatewayReadyDispatchData> {
  const [user, application] = await Promise.all([rest.get(Routes.user()), rest.get(Routes.currentApplication())]);
  const known = apiApplication.parse(application);
  if (known.verify_key !== publicKey) {
    throw new UserError(
      'DISCORD_PUBLIC_KEY is not that of this application. Copy it anew (Developer Portal › your application › General Information › Public Key).',
    );
  }
  return {
    v: 10,
    user: apiUser.parse(user),
    guilds: [],
    session_id: '',
    resume_gateway_url: '',
    shard: [SHARD_ID, 1],
    application: known,
  };
}
