import type { World } from './world.ts';

/** Discord's allowed_mentions, as far as it decides who is notified. */
export interface Allowed {
  readonly parse?: readonly (string | null)[] | null | undefined;
  readonly users?: readonly (string | null)[] | null | undefined;
  readonly roles?: readonly (string | null)[] | null | undefined;
  readonly replied_user?: boolean | null | undefined;
}

/** Whom a text notifies. */
export interface Pings {
  readonly mentions: readonly string[];
  readonly mentionedRoles: readonly string[];
  readonly mentionsEveryone: boolean;
}

/**
 * Whom a text notifies, given what is allowed; `undefined` allows everything, as Discord does (Message Resource,
 * Allowed Mentions Object). `repliedTo` is the author of the message that is replied to.
 */
export function pingsOf(world: World, text: string, allowed: Allowed | undefined, repliedTo?: string): Pings {
  const may = (kind: 'users' | 'roles', id: string) =>
    allowed === undefined || (allowed.parse?.includes(kind) ?? false) || (allowed[kind]?.includes(id) ?? false);
  const users = ids(text, /<@!?(\d+)>/g).filter((id) => world.users.has(id) && may('users', id));
  const replied =
    repliedTo !== undefined && (allowed === undefined || allowed.replied_user === true) ? [repliedTo] : [];
  return {
    mentions: [...new Set([...users, ...replied])],
    mentionedRoles: ids(text, /<@&(\d+)>/g).filter((id) => may('roles', id)),
    mentionsEveryone:
      /@(?:everyone|here)\b/.test(text) && (allowed === undefined || !!allowed.parse?.includes('everyone')),
  };
}

function ids(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}
