import type { Server } from 'node:http';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { createSignal } from '../state/signal.ts';
import type { World } from '../state/world.ts';
import { converse, type Lobby } from './connection.ts';
import { deliver, inform } from './session.ts';

/** The gateway's state, and the faults that it can be made to show. */
export type Gateway = ReturnType<typeof createGateway>;

/** Serves the gateway on the sockets of an HTTP server. */
export function createGateway(world: World, server: Server) {
  const attempts: number[] = [];
  const sockets = new WebSocketServer({
    server,
    perMessageDeflate: false,
    verifyClient: (_info, decide) => {
      attempts.push(world.clock.now());
      const { refusesConnections: refused } = lobby;
      decide(typeof refused !== 'number', typeof refused === 'number' ? refused : undefined);
    },
  });
  const each = (run: (socket: WebSocket) => void) => {
    for (const socket of sockets.clients) run(socket);
  };
  const lobby: Lobby = {
    sessions: new Map(),
    welcomed: createSignal(),
    lastIdentify: new Map(),
    acknowledgesHeartbeats: true,
    refusesConnections: false,
    refusesSessions: undefined,
    attempts,
  };
  sockets.on('connection', (socket) => converse(world, lobby, socket));
  world.dispatches.on((dispatch) => {
    for (const session of lobby.sessions.values()) inform(world, session, dispatch);
  });
  return Object.assign(lobby, {
    /** The next time that a bot gets READY or RESUMED; at once if one is 'ready' and connected already. */
    waitForBot(state: 'ready' | 'resumed'): Promise<void> {
      const isThere = [...lobby.sessions.values()].some((session) => session.socket !== undefined);
      if (state === 'ready' && isThere) return Promise.resolve();
      return new Promise((resolve) => {
        const off = lobby.welcomed.on((kind) => {
          if (kind !== state) return;
          off();
          resolve();
        });
      });
    },
    /** The shards that are connected, each as its id and of how many. */
    shards: (): readonly (readonly [number, number])[] =>
      [...lobby.sessions.values()].flatMap(({ socket, shard }) => (socket === undefined ? [] : [shard])),
    /** Cuts every connection without a word. */
    cut: () => each((socket) => socket.terminate()),
    /** Closes every connection with a code of Discord's (4000–4014, 1001). */
    close(code: number): void {
      // Detached first, or the bot's echo of the code would look as if it had given its session up.
      for (const session of lobby.sessions.values()) session.socket = undefined;
      each((socket) => socket.close(code));
    },
    /** Asks every bot to reconnect (op 7). */
    reconnect: () => each((socket) => socket.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null }))),
    /** Tells every bot that its session is invalid (op 9). */
    invalidate(resumable: boolean): void {
      if (!resumable) lobby.sessions.clear();
      each((socket) => socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: resumable })));
    },
    /** Sends every bot an event as it is, whatever is in it: for what Discord should never send. */
    dispatch(name: string, data: unknown): void {
      for (const session of lobby.sessions.values()) deliver(session, name, data);
    },
    /** Ends all connections for good. */
    stop(): void {
      each((socket) => socket.terminate());
      sockets.close();
    },
  });
}
