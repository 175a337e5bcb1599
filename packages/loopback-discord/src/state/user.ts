/** A person, or the bot. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
}

/** The user object of Discord's API. */
export function userPayload(user: User) {
  return {
    id: user.id,
    username: user.name.toLowerCase().replaceAll(/[^a-z0-9._]+/g, '_'),
    global_name: user.name,
    discriminator: '0',
    avatar: null,
    bot: user.bot,
    public_flags: 0,
    flags: 0,
    primary_guild: null,
  };
}
