import { GatewayIntentBits } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import * as z from 'zod';
import { PRIVILEGED } from '../settings.ts';
import type { World } from '../state/world.ts';
import type { Gateway } from './gateway.ts';
import { greet } from './ready.ts';
import { deliver, replay, type Session } from './session.ts';

const Identify = z.looseObject({
  token: z.string(),
  intents: z.number(),
  shard: z.tuple([z.number(), z.number()]).optional(),
});
const Resume = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.number() });
const Payload = z.discriminatedUnion('op', [
  z.looseObject({ op: z.literal(1), d: z.number().nullable() }),
  z.looseObject({ op: z.literal(2), d: Identify }),
  z.looseObject({ op: z.literal(3), d: z.unknown() }),
  z.looseObject({ op: z.literal(4), d: z.unknown() }),
  z.looseObject({ op: z.literal(6), d: Resume }),
  z.looseObject({ op: z.literal(8), d: z.unknown() }),
]);

/** Discord's close codes (Opcodes and Status Codes, Gateway Close Event Codes). */
const CLOSE = {
  unknownOpcode: 4001,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSeq: 4007,
  invalidShard: 4010,
  invalidIntents: 4013,
  disallowedIntents: 4014,
};

/** All intents that there are. */
const INTENTS = Object.values(GatewayIntentBits).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);

/** Talks with one connection: HELLO, heartbeats, IDENTIFY or RESUME. */
export function converse(world: World, gateway: Gateway, socket: WebSocket): void {
  const send = (payload: unknown) => socket.send(JSON.stringify(payload));
  let session: Session | undefined;
  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => {
    if (session === undefined || session.socket !== socket) return;
    session.socket = undefined;
    // A bot that closes with 1000 or 1001 gives its session up (Gateway, Disconnecting).
    if (code === 1000 || code === 1001) gateway.sessions.delete(session.id);
  });
  socket.on('message', (raw) => {
    const payload = Payload.safeParse(parse(raw));
    if (!payload.success) return socket.close(CLOSE.unknownOpcode);
    switch (payload.data.op) {
      case 1:
        if (gateway.acknowledgesHeartbeats) send({ op: 11, d: null });
        return;
      case 2:
        if (session) return socket.close(CLOSE.alreadyAuthenticated);
        session = identify(world, gateway, socket, payload.data.d);
        return;
      case 6:
        session = resume(world, gateway, socket, payload.data.d);
        return;
      default:
    }
  });
  send({ op: 10, s: null, t: null, d: { heartbeat_interval: world.settings.heartbeatMs } });
}

function identify(
  world: World,
  gateway: Gateway,
  socket: WebSocket,
  given: z.infer<typeof Identify>,
): Session | undefined {
  const shard = given.shard ?? [0, 1];
  const refusal = refusalOf(world, given, shard);
  if (refusal !== undefined) {
    socket.close(refusal);
    return undefined;
  }
  if (world.clock.now() - gateway.lastIdentify < world.settings.identifyWindowMs) {
    socket.send(JSON.stringify({ op: 9, d: false }));
    return undefined;
  }
  gateway.lastIdentify = world.clock.now();
  for (const old of gateway.sessions.values()) {
    if (old.socket === undefined && old.shard[0] === shard[0]) gateway.sessions.delete(old.id);
  }
  const session: Session = { id: world.nextId(), intents: given.intents, shard, seq: 0, sent: [], socket };
  gateway.sessions.set(session.id, session);
  greet(world, session, gateway.url);
  gateway.welcomed.emit('ready');
  return session;
}

function refusalOf(world: World, given: z.infer<typeof Identify>, [index, count]: readonly [number, number]) {
  if (!isToken(world, given.token)) return CLOSE.authenticationFailed;
  if (index < 0 || index >= count) return CLOSE.invalidShard;
  if ((given.intents & ~INTENTS) !== 0) return CLOSE.invalidIntents;
  if ((given.intents & PRIVILEGED & ~world.settings.privilegedIntents) !== 0) return CLOSE.disallowedIntents;
  return undefined;
}

function resume(world: World, gateway: Gateway, socket: WebSocket, given: z.infer<typeof Resume>): Session | undefined {
  if (!isToken(world, given.token)) {
    socket.close(CLOSE.authenticationFailed);
    return undefined;
  }
  const session = gateway.sessions.get(given.session_id);
  if (session && given.seq > session.seq) {
    socket.close(CLOSE.invalidSeq);
    return undefined;
  }
  if (session) session.socket = socket;
  if (session === undefined || !replay(session, given.seq)) {
    socket.send(JSON.stringify({ op: 9, d: false }));
    return undefined;
  }
  deliver(session, 'RESUMED', {});
  gateway.welcomed.emit('resumed');
  return session;
}

function isToken(world: World, token: string): boolean {
  return world.tokenIsGood && token.replace(/^Bot /, '') === world.settings.token;
}

function parse(raw: RawData): unknown {
  try {
    return JSON.parse(raw.toString());
  } catch {
    return undefined;
  }
}
