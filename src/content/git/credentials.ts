import { shownAddress } from './repo-address.ts';

/** An address taken apart: what Git may write into its files and messages, and what it may not. */
export interface Access {
  /** Without user and password, where HTTP is spoken; else as it was (`git@` of SSH is no secret). */
  readonly url: string;
  /** Configuration of Git that lets it in, as pairs of key and value; for the environment, never for the command line. */
  readonly config: readonly (readonly [key: string, value: string])[];
  /** Takes whatever is secret out of a text. */
  readonly hide: (text: string) => string;
}

/**
 * Keeps user and password out of the command line, the repository's configuration and Git's own messages: they go into a
 * header that only the environment of Git's process holds.
 */
export function accessTo(address: string): Access {
  if (!/^https?:\/\//i.test(address))
    return { url: withoutPassword(address), config: [], hide: hideIn(secretsOf(address)) };
  const { username, password } = new URL(address);
  const url = address.replace(/^([a-z]+:\/\/)[^/]*@/i, '$1');
  const basic = Buffer.from(`${decode(username)}:${decode(password)}`).toString('base64');
  const config = [[`http.${shownAddress(url)}.extraHeader`, `Authorization: Basic ${basic}`]] as const;
  return {
    url,
    config: username === '' && password === '' ? [] : config,
    hide: hideIn([...secretsOf(address), basic]),
  };
}

function withoutPassword(address: string): string {
  return address.replace(/^([a-z]+:\/\/[^/:@]*):[^/@]*@/i, '$1@');
}

/** `https://git@…` names a user; a token that stands alone is longer. */
const SHORTEST_TOKEN = 8;

/** Without a password, the user's name is the token. */
function secretsOf(address: string): readonly string[] {
  if (!URL.canParse(address)) return [];
  const { protocol, username, password } = new URL(address);
  const secret = password || (protocol.startsWith('http') && username.length >= SHORTEST_TOKEN ? username : '');
  return secret === '' ? [] : [secret, decode(secret)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function hideIn(secrets: readonly string[]): (text: string) => string {
  return (text) =>
    secrets
      .reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text)
      .replace(/([A-Za-z][A-Za-z\d+.-]{0,20}:\/\/)[^/\s@']*@/g, '$1***@');
}
