import { applicationFlags } from '../../settings.ts';
import { type Guild, guildPayload, memberPayload, userPayload } from '../../state/guild.ts';
import type { World } from '../../state/world.ts';
import type { Answer, Call, Routes } from '../call.ts';
import { REFUSALS } from '../rest-error.ts';

/** Where the gateway is, who the bot is, and whom it can look up. */
export const applicationRoutes = {
  'GET /gateway': (world) => ({ status: 200, body: { url: world.gatewayUrl } }),
  'GET /gateway/bot': (world) => ({
    status: 200,
    body: {
      url: world.gatewayUrl,
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
    body: guildPayload(guildFor(world, call), [...world.channels.values()], world.bot),
  }),
  'GET /guilds/:guild/members/:user': (world, call) => {
    const guild = guildFor(world, call);
    const user = world.users.get(call.params['user'] ?? '');
    if (user === undefined || !guild.members.has(user.id)) throw REFUSALS.unknownMember();
    return { status: 200, body: { ...memberPayload(guild, user.id), user: userPayload(user) } };
  },
} as const satisfies Routes;

function application(world: World): Answer {
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
      flags: applicationFlags(world.settings),
      approximate_guild_count: world.guilds.size,
      owner: { id: '100000000000000001', username: 'owner', global_name: null, discriminator: '0', avatar: null },
      team: null,
      summary: '',
      hook: true,
      integration_types_config: { '0': {} },
    },
  };
}

function guildFor(world: World, call: Call): Guild {
  const guild = world.guilds.get(call.params['guild'] ?? '');
  if (guild === undefined) throw REFUSALS.unknownGuild();
  return guild;
}
