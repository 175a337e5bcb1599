import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { createSignal } from '../state/signal.ts';
import type { World } from '../state/world.ts';
import { converse, type Lobby } from './connection.ts';
import { inform } from './session.ts';

/** The gateway's state, and the faults that it can be made to show. */
export interface Gateway extends Lobby {
  /** True: every new connection is cut at once. */
  refusesConnections: boolean;
  /** The next time that a bot gets READY or RESUMED; at once if one is 'ready' and connected already. */
  waitForBot(state: 'ready' | 'resumed'): Promise<void>;
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
    welcomed: createSignal(),
    lastIdentify: Number.NEGATIVE_INFINITY,
    acknowledgesHeartbeats: true,
    refusesConnections: false,
    waitForBot(state) {
      const isThere = [...gateway.sessions.values()].some((session) => session.socket !== undefined);
      if (state === 'ready' && isThere) return Promise.resolve();
      return new Promise((resolve) => {
        const off = gateway.welcomed.on((kind) => {
          if (kind !== state) return;
          off();
          resolve();
        });
      });
    },
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
      gateway.cut();
      sockets.close();
    },
  };
  sockets.on('connection', (socket) => {
    if (gateway.refusesConnections) socket.terminate();
    else converse(world, gateway, socket);
  });
  world.dispatches.on((dispatch) => {
    for (const session of gateway.sessions.values()) inform(world, session, dispatch);
  });
  return gateway;
}
