import type { WebSocket } from 'ws';

/** A bot that has identified itself: it outlives its connection, so that it can be resumed. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  /** Which shard of how many. */
  readonly shard: readonly [number, number];
  /** Number of the last event. */
  seq: number;
  /** Events that can be replayed, oldest first. */
  readonly sent: { readonly seq: number; readonly text: string }[];
  socket: WebSocket | undefined;
}

/** Events kept for RESUME; an older session is told to identify afresh. */
const KEPT = 1_000;

/** Numbers an event, keeps it for a replay, and sends it if there is a connection. */
export function deliver(session: Session, name: string, data: unknown): void {
  session.seq += 1;
  const text = JSON.stringify({ op: 0, s: session.seq, t: name, d: data });
  session.sent.push({ seq: session.seq, text });
  if (session.sent.length > KEPT) session.sent.shift();
  if (session.socket?.readyState === session.socket?.OPEN) session.socket?.send(text);
}

/** Whether events about the server (none: direct messages) go to this shard (Gateway, Sharding). */
export function isOnShard(session: Session, guildId: string | undefined): boolean {
  const [shard, count] = session.shard;
  return guildId === undefined ? shard === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === shard;
}

/** Sends again what came after `seq`; false if that is not kept any more. */
export function replay(session: Session, seq: number): boolean {
  const oldest = session.sent[0]?.seq ?? session.seq + 1;
  if (seq + 1 < oldest) return false;
  for (const event of session.sent) if (event.seq > seq) session.socket?.send(event.text);
  return true;
}
