import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { createSignal, type Signal } from '../state/signal.ts';
import type { Dispatch, World } from '../state/world.ts';
import { converse } from './connection.ts';
import { deliver, isOnShard, type Session } from './session.ts';
import { viewOf } from './view.ts';

/** The gateway's state, and the faults that it can be made to show. */
export interface Gateway {
  /** By session id. */
  readonly sessions: Map<string, Session>;
  /** `ws://127.0.0.1:PORT` */
  readonly url: string;
  /** A session has got READY or RESUMED. */
  readonly welcomed: Signal<'ready' | 'resumed'>;
  /** When a bot last identified itself, in milliseconds since 1970. */
  lastIdentify: number;
  /** False: heartbeats get no answer. */
  acknowledgesHeartbeats: boolean;
  /** True: every new connection is cut at once. */
  refusesConnections: boolean;
  /** Cuts every connection without a word. */
  cut(): void;
  /** Closes every connection with a code of Discord's (4000–4014, 1001). */
  close(code: number): void;
  /** Asks every bot to reconnect (op 7). */
  reconnect(): void;
  /** Tells every bot that its session is invalid (op 9). */
  invalidate(resumable: boolean): void;
  /** Ends all connections for good. */
  stop(): void;
}

/** Serves the gateway on the sockets of an HTTP server. */
export function createGateway(world: World, server: Server): Gateway {
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  const each = (run: (socket: WebSocket) => void) => {
    for (const socket of sockets.clients) run(socket);
  };
  const gateway: Gateway = {
    sessions: new Map(),
    url: world.origin.replace(/^http/, 'ws'),
    welcomed: createSignal(),
    lastIdentify: Number.NEGATIVE_INFINITY,
    acknowledgesHeartbeats: true,
    refusesConnections: false,
    cut: () => each((socket) => socket.terminate()),
    close(code) {
      // Detached first, or the bot's echo of the code would look as if it had given its session up.
      for (const session of gateway.sessions.values()) session.socket = undefined;
      each((socket) => socket.close(code));
    },
    reconnect: () => each((socket) => socket.send(JSON.stringify({ op: 7, d: null }))),
    invalidate(resumable) {
      if (!resumable) gateway.sessions.clear();
      each((socket) => socket.send(JSON.stringify({ op: 9, d: resumable })));
    },
    stop() {
      each((socket) => socket.terminate());
      sockets.close();
    },
  };
  sockets.on('connection', (socket) => {
    if (gateway.refusesConnections) socket.terminate();
    else converse(world, gateway, socket);
  });
  world.dispatches.on((dispatch) => broadcast(world, gateway, dispatch));
  return gateway;
}

function broadcast(world: World, gateway: Gateway, dispatch: Dispatch): void {
  for (const session of gateway.sessions.values()) {
    const wanted = dispatch.intents === 0 || (session.intents & dispatch.intents) !== 0;
    if (wanted && isOnShard(session, dispatch.guildId)) {
      deliver(session, dispatch.name, viewOf(world, dispatch, session.intents));
    }
  }
}

/** The next time that a bot gets READY or RESUMED; at once if one is 'ready' and connected already. */
export function waitForBot(gateway: Gateway, state: 'ready' | 'resumed'): Promise<void> {
  const isThere = [...gateway.sessions.values()].some((session) => session.socket !== undefined);
  if (state === 'ready' && isThere) return Promise.resolve();
  return new Promise((resolve) => {
    const off = gateway.welcomed.on((kind) => {
      if (kind !== state) return;
      off();
      resolve();
    });
  });
}
