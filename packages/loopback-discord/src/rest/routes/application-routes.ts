import { applicationFlags } from '../../gateway/ready.ts';
import { guildPayload, memberPayload } from '../../state/guild.ts';
import { userPayload } from '../../state/user.ts';
import type { World } from '../../state/world.ts';
import type { Call, Routes } from '../call.ts';
import { REFUSALS } from '../rest-error.ts';

/** Where the gateway is, who the bot is, and whom it can look up. */
export const applicationRoutes = {
  'GET /gateway': (world) => ({ status: 200, body: { url: gatewayUrl(world) } }),
  'GET /gateway/bot': (world) => ({
    status: 200,
    body: {
      url: gatewayUrl(world),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 14_400_000, max_concurrency: 1 },
    },
  }),
  'GET /users/@me': (world) => ({
    status: 200,
    body: { ...userPayload(world.bot), verified: true, email: null, mfa_enabled: true, locale: 'en-US' },
  }),
  'GET /users/:user': (world, call) => {
    const user = world.users.get(call.params['user'] ?? '');
    if (user === undefined) throw REFUSALS.unknownUser();
    return { status: 200, body: userPayload(user) };
  },
  'GET /applications/@me': application,
  'GET /oauth2/applications/@me': application,
  'GET /guilds/:guild': (world, call) => ({
    status: 200,
    body: guildPayload(guildOf(world, call), [...world.channels.values()], world.bot),
  }),
  'GET /guilds/:guild/members/:user': (world, call) => {
    const guild = guildOf(world, call);
    const user = world.users.get(call.params['user'] ?? '');
    if (user === undefined || !guild.members.has(user.id)) throw REFUSALS.unknownMember();
    return { status: 200, body: { ...memberPayload(guild, user.id), user: userPayload(user) } };
  },
} as const satisfies Routes;

function application(world: World) {
  return {
    status: 200,
    body: {
      id: world.applicationId,
      name: world.bot.name,
      icon: null,
      description: '',
      bot: userPayload(world.bot),
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: '0'.repeat(64),
      flags: applicationFlags(world),
      approximate_guild_count: world.guilds.size,
      owner: { id: '100000000000000001', username: 'owner', global_name: null, discriminator: '0', avatar: null },
      team: null,
      summary: '',
      hook: true,
      integration_types_config: { '0': {} },
    },
  };
}

function gatewayUrl(world: World): string {
  return world.origin.replace(/^http/, 'ws');
}

function guildOf(world: World, call: Call) {
  const guild = world.guilds.get(call.params['guild'] ?? '');
  if (guild === undefined) throw REFUSALS.unknownGuild();
  return guild;
}
