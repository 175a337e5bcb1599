import { GatewayIntentBits } from 'discord-api-types/v10';
import * as z from 'zod';
import { channelPayload } from '../../state/channel.ts';
import { userPayload } from '../../state/user.ts';
import { directChannel } from '../../state/world.ts';
import { channelFor, writing } from '../access.ts';
import { type Routes, readBody } from '../call.ts';
import { REFUSALS } from '../rest-error.ts';

/** Channels: to look at, to open a direct one, to show that one is typing. */
export const channelRoutes = {
  'GET /channels/:channel': (world, call) => ({
    status: 200,
    body: channelPayload(channelFor(world, call), world.bot.id),
  }),
  'POST /channels/:channel/typing': (world, call) => {
    const channel = channelFor(world, call, writing(world, call));
    channel.typings += 1;
    const place = channel.guildId === undefined ? {} : { guild_id: channel.guildId };
    world.dispatches.emit({
      name: 'TYPING_START',
      data: {
        channel_id: channel.id,
        user_id: world.bot.id,
        timestamp: Math.floor(world.clock.now() / 1_000),
        ...place,
      },
      intents:
        channel.guildId === undefined ? GatewayIntentBits.DirectMessageTyping : GatewayIntentBits.GuildMessageTyping,
      ...(channel.guildId !== undefined && { guildId: channel.guildId }),
    });
    return { status: 204 };
  },
  'POST /users/@me/channels': (world, call) => {
    const { recipient_id: userId } = readBody(
      call,
      'direct channel',
      z.looseObject({ recipient_id: z.string().nullish() }),
    );
    const user = world.users.get(userId ?? '');
    if (user === undefined) throw REFUSALS.unknownUser();
    const channel = directChannel(world, user.id);
    return { status: 200, body: { ...channelPayload(channel, world.bot.id), recipients: [userPayload(user)] } };
  },
} as const satisfies Routes;
