import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { applicationFlags } from '../settings.ts';
import { userPayload } from '../state/guild.ts';
import { blanked } from '../state/message-payload.ts';
import { guildPayload } from '../state/places.ts';
import type { Dispatch, World } from '../state/world.ts';

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
  const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, s: session.seq, t: name, d: data });
  session.sent.push({ seq: session.seq, text });
  if (session.sent.length > KEPT) session.sent.shift();
  if (session.socket?.readyState === session.socket?.OPEN) session.socket?.send(text);
}

/** Sends again what came after `seq`; false if that is not kept any more. */
export function replay(session: Session, seq: number): boolean {
  const oldest = session.sent[0]?.seq ?? session.seq + 1;
  if (seq + 1 < oldest) return false;
  for (const event of session.sent) if (event.seq > seq) session.socket?.send(event.text);
  return true;
}

/** Greets a session: READY with its servers still unavailable, then each server as GUILD_CREATE. */
export function greet(world: World, session: Session): void {
  const guilds = [...world.guilds.values()].filter((guild) => isOnShard(session, guild.id));
  deliver(session, 'READY', {
    v: 10,
    user: { ...userPayload(world.bot), verified: true, email: null, mfa_enabled: true, flags: 0 },
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: world.gatewayUrl,
    shard: session.shard,
    application: { id: world.applicationId, flags: applicationFlags(world.settings) },
  });
  if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
  const there = guilds.filter((guild) => !world.outages.has(guild.id));
  for (const guild of there) deliver(session, 'GUILD_CREATE', guildPayload(world, guild));
}

/** Delivers an event if it is for this session; without Message Content, other people's messages arrive empty. */
export function inform(world: World, session: Session, { name, data, intents, guildId, message }: Dispatch): void {
  const isWanted = intents === 0 || (session.intents & intents) !== 0;
  if (!isWanted || !isOnShard(session, guildId)) return;
  const isOpen = message === undefined || (session.intents & GatewayIntentBits.MessageContent) !== 0;
  deliver(session, name, isOpen ? data : blanked(world, message, data));
}

/** Whether events about the server (none: direct messages) go to this shard (Gateway, Sharding). */
export function isOnShard({ shard: [shard, count] }: Session, guildId: string | undefined): boolean {
  return guildId === undefined ? shard === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === shard;
}
