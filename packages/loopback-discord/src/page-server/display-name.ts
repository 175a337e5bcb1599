import type { DiscordUser } from './discord-message.ts';

/** The name that is seen. */
export function displayName(user: DiscordUser): string {
  return user.global_name ?? user.username;
}
