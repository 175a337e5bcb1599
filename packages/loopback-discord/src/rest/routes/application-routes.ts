import { applicationFlags } from '../../settings.ts';
import { type Guild, memberPayload, type User, userPayload } from '../../state/guild.ts';
import { guildPayload } from '../../state/places.ts';
import type { World } from '../../state/world.ts';
import { type Answer, type Call, ok, type Routes } from '../call.ts';
import { REFUSALS } from '../rest-error.ts';

/** Where the gateway is, who the bot is, and whom it can look up. */
export const applicationRoutes = {
  'GET /gateway': (world) => ok({ url: world.gatewayUrl }),
  'GET /gateway/bot': (world) =>
    ok({
      url: world.gatewayUrl,
      shards: 1,
      session_start_limit: {
        total: 1000,
        remaining: 1000,
        reset_after: 14_400_000,
        max_concurrency: world.settings.maxConcurrency,
      },
    }),
  'GET /users/@me': (world) =>
    ok({ ...userPayload(world.bot), verified: true, email: null, mfa_enabled: true, locale: 'en-US' }),
  'GET /users/:user': (world, call) => ok(userPayload(userFor(world, call))),
  'GET /applications/@me': application,
  'GET /oauth2/applications/@me': application,
  'GET /guilds/:guild': (world, call) => ok(guildPayload(world, guildFor(world, call))),
  'GET /guilds/:guild/members/:user': member,
} as const satisfies Routes;

function application(world: World): Answer {
  return ok({
    id: world.applicationId,
    name: world.bot.name,
    icon: null,
    description: '',
    bot: userPayload(world.bot),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: world.signer.publicKey,
    ...(world.endpointUrl !== undefined && { interactions_endpoint_url: world.endpointUrl }),
    flags: applicationFlags(world.settings),
    approximate_guild_count: world.guilds.size,
    owner: { id: '100000000000000001', username: 'owner', global_name: null, discriminator: '0', avatar: null },
    team: null,
    summary: '',
    hook: true,
    integration_types_config: { '0': {} },
  });
}

function member(world: World, call: Call): Answer {
  const guild = guildFor(world, call);
  const user = userFor(world, call, REFUSALS.unknownMember);
  if (!guild.members.has(user.id)) throw REFUSALS.unknownMember();
  return ok({ ...memberPayload(guild, user.id), user: userPayload(user) });
}

function userFor(world: World, call: Call, refusal = REFUSALS.unknownUser): User {
  const user = world.users.get(call.params['user'] ?? '');
  if (user === undefined) throw refusal();
  return user;
}

function guildFor(world: World, call: Call): Guild {
  const guild = world.guilds.get(call.params['guild'] ?? '');
  if (guild === undefined) throw REFUSALS.unknownGuild();
  return guild;
}
