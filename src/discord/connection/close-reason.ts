import { type Client, GatewayIntentBits } from 'discord.js';

const PORTAL = 'Developer Portal › your application › Bot';

/**
 * What to do when Discord closes the connection with this code, and will do so again; undefined for a code after which
 * the bot may come back (Gateway, Gateway Close Event Codes).
 */
export function closeReason(code: number, client: Client): string | undefined {
  switch (code) {
    case 4004:
      return `Discord refuses the token. Copy a new one (${PORTAL} › Reset Token) into DISCORD_TOKEN.`;
    case 4010:
      return 'Discord refuses the number of the shard. Check SHARDS and SHARD_COUNT.';
    case 4011:
      return 'The bot is in too many servers for one connection; Discord requires sharding (SHARDS, SHARD_COUNT).';
    case 4012:
      return 'Discord no longer speaks the version of its API that this Debrief knows. Install a newer one.';
    case 4013:
      return 'Discord does not know an intent that this Debrief asks for. Install a newer one.';
    case 4014:
      return client.options.intents.has(GatewayIntentBits.MessageContent)
        ? `ASK_CHANNELS needs the Message Content intent, and Discord refuses it. Allow it under ${PORTAL} › Privileged Gateway Intents, or leave ASK_CHANNELS empty.`
        : `Discord refuses an intent that the bot asks for. Allow it under ${PORTAL} › Privileged Gateway Intents.`;
    default:
      return undefined;
  }
}
