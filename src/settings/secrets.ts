type Environment = Readonly<Record<string, string | undefined>>;

/** Shorter ones are no secrets worth the name, and would blacken words of every line. Characters. */
const SHORTEST = 8;

/**
 * What of the environment nobody may read in a log: the bot's token, and passwords in addresses (a repository's, a
 * database's, a proxy's). Where an address of the web names a user and no password, the user is a token.
 */
export function secretsIn(env: Environment): readonly string[] {
  const credentials = Object.values(env).flatMap((value = '') =>
    [...value.matchAll(/([a-z]{2,10}):\/\/([^\s/?#@:]*)(?::([^\s/?#@]*))?@/giu)].flatMap(
      ([, scheme = '', user = '', password]) => password ?? (/^https?$/iu.test(scheme) ? user : []),
    ),
  );
  const found = [env['DISCORD_TOKEN'] ?? '', ...credentials].flatMap((secret) => [secret, decoded(secret)]);
  return [...new Set(found)].filter(({ length }) => length >= SHORTEST);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
