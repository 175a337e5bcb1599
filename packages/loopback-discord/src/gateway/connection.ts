import { GatewayCloseCodes as CloseCode, GatewayIntentBits, GatewayOpcodes as Op } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import * as z from 'zod';
import { PRIVILEGED } from '../settings.ts';
import type { Signal } from '../state/signal.ts';
import type { World } from '../state/world.ts';
import { deliver, greet, replay, type Session } from './session.ts';

/** What all connections share. */
export interface Lobby {
  /** By session id. */
  readonly sessions: Map<string, Session>;
  /** A session has got READY or RESUMED. */
  readonly welcomed: Signal<'ready' | 'resumed'>;
  /** When a bot last identified itself, in milliseconds since 1970, by shard modulo `maxConcurrency`. */
  readonly lastIdentify: Map<number, number>;
  /** False: heartbeats get no answer. */
  acknowledgesHeartbeats: boolean;
  /** True: every new connection is cut at once; a status, e.g. 503: it is not even opened. */
  refusesConnections: boolean | number;
  /** Every IDENTIFY and RESUME is closed with this code of Discord's, e.g. 4010; undefined: none but the wrong ones. */
  refusesSessions: number | undefined;
  /** When bots have tried to connect, in milliseconds since 1970. */
  readonly attempts: readonly number[];
}

const Identify = z.looseObject({
  token: z.string(),
  intents: z.number(),
  shard: z.tuple([z.int(), z.int()]).optional(),
});
const Resume = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.number() });
const Payload = z.discriminatedUnion('op', [
  z.looseObject({ op: z.literal(Op.Heartbeat), d: z.number().nullable() }),
  z.looseObject({ op: z.literal(Op.Identify), d: Identify }),
  z.looseObject({ op: z.literal(Op.Resume), d: Resume }),
  z.looseObject({ op: z.literal([Op.PresenceUpdate, Op.VoiceStateUpdate, Op.RequestGuildMembers]) }),
]);

/** All intents that there are. */
const INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce<number>((all, bit) => all | bit, 0);

/** Talks with one connection: HELLO, heartbeats, IDENTIFY or RESUME. */
export function converse(world: World, lobby: Lobby, socket: WebSocket): void {
  if (lobby.refusesConnections !== false) return void socket.terminate();
  let session: Session | undefined;
  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => {
    if (session === undefined || session.socket !== socket) return;
    session.socket = undefined;
    // A bot that closes with 1000 or 1001 gives its session up (Gateway, Disconnecting).
    if (code === 1000 || code === 1001) lobby.sessions.delete(session.id);
  });
  socket.on('message', (raw) => {
    const payload = Payload.safeParse(parse(raw));
    if (!payload.success) return socket.close(CloseCode.UnknownOpcode);
    switch (payload.data.op) {
      case Op.Heartbeat:
        if (lobby.acknowledgesHeartbeats) send(socket, { op: Op.HeartbeatAck, d: null });
        return;
      case Op.Identify:
        if (session) return socket.close(CloseCode.AlreadyAuthenticated);
        session = identify(world, lobby, socket, payload.data.d);
        return;
      case Op.Resume:
        session = resume(world, lobby, socket, payload.data.d);
        return;
      default:
    }
  });
  send(socket, { op: Op.Hello, s: null, t: null, d: { heartbeat_interval: world.settings.heartbeatMs } });
}

/** The new session; undefined if the bot is turned away or has to wait. */
function identify(world: World, lobby: Lobby, socket: WebSocket, given: z.infer<typeof Identify>): Session | undefined {
  const { intents, shard = [0, 1] } = given;
  const refusal = lobby.refusesSessions ?? refusalOf(world, given, shard);
  if (refusal !== undefined) return void socket.close(refusal);
  const turn = shard[0] % world.settings.maxConcurrency;
  const last = lobby.lastIdentify.get(turn) ?? Number.NEGATIVE_INFINITY;
  if (world.clock.now() - last < world.settings.identifyWindowMs)
    return void send(socket, { op: Op.InvalidSession, d: false });
  lobby.lastIdentify.set(turn, world.clock.now());
  for (const old of lobby.sessions.values()) {
    const isSame = old.shard[0] === shard[0] && old.shard[1] === shard[1];
    if (old.socket === undefined && isSame) lobby.sessions.delete(old.id);
  }
  const session: Session = { id: world.nextId(), intents, shard, seq: 0, sent: [], socket };
  lobby.sessions.set(session.id, session);
  greet(world, session);
  lobby.welcomed.emit('ready');
  return session;
}

function refusalOf(world: World, given: z.infer<typeof Identify>, [index, count]: readonly [number, number]) {
  if (!isToken(world, given.token)) return CloseCode.AuthenticationFailed;
  if (index < 0 || index >= count) return CloseCode.InvalidShard;
  if ((given.intents & ~INTENTS) !== 0) return CloseCode.InvalidIntents;
  if ((given.intents & PRIVILEGED & ~world.settings.privilegedIntents) !== 0) return CloseCode.DisallowedIntents;
  return undefined;
}

/** The old session; undefined if the bot is turned away or has to identify itself afresh. */
function resume(world: World, lobby: Lobby, socket: WebSocket, given: z.infer<typeof Resume>): Session | undefined {
  const refusal = lobby.refusesSessions ?? (isToken(world, given.token) ? undefined : CloseCode.AuthenticationFailed);
  if (refusal !== undefined) return void socket.close(refusal);
  const session = lobby.sessions.get(given.session_id);
  if (session && given.seq > session.seq) return void socket.close(CloseCode.InvalidSeq);
  if (session) session.socket = socket;
  if (session === undefined || !replay(session, given.seq))
    return void send(socket, { op: Op.InvalidSession, d: false });
  deliver(session, 'RESUMED', {});
  lobby.welcomed.emit('resumed');
  return session;
}

function isToken(world: World, token: string): boolean {
  return world.tokenIsGood && token.replace(/^Bot /, '') === world.settings.token;
}

function send(socket: WebSocket, payload: unknown): void {
  socket.send(JSON.stringify(payload));
}

function parse(raw: RawData): unknown {
  try {
    return JSON.parse(raw.toString());
  } catch {
    return undefined;
  }
}
