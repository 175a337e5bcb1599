import { PermissionFlagsBits } from 'discord-api-types/v10';
import { type Loopback, type Member, messageIn, type ShownMessage, type Values } from 'loopback-discord';
import type { Stage } from './stage.ts';

/** Discord's names of the languages that there are pictures of. */
export type Tag = 'en-US' | 'vi';

/** Something that members do. Resolves to the messages that are to be seen then, oldest first. */
export type Play = (stage: Stage, locale: Tag) => Promise<readonly ShownMessage[]>;

/** A slash command of a member whose Discord is in `locale`. */
export function slash(command: string, options: Values): Play {
  return async ({ discord }, locale) => {
    const message = messageIn(await member(discord, locale).slash(command, options));
    return [{ message, command }];
  };
}

/** Ann may manage the server, so that pictures show what only those see. */
export function member(discord: Loopback, locale: Tag): Member {
  return discord.member('Ann', { locale, permissions: PermissionFlagsBits.ManageGuild });
}
