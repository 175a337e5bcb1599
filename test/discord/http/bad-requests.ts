import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import type { Loopback } from 'loopback-discord';

/** A request that must not be accepted. `chunked` sends the body without its length. */
export interface BadRequest {
  readonly kind: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly chunked?: boolean;
}

/** More than any interaction has. */
const TOO_LARGE = 270_000;
const { privateKey: FOREIGN } = generateKeyPairSync('ed25519');

/**
 * Forged, stale, oversized and malformed requests, made from an interaction that Discord might send; the malformed ones are
 * signed by Discord itself.
 * @param interaction A new one each time, with an id of its own.
 */
export function badRequests(discord: Loopback, interaction: () => object): fc.Arbitrary<BadRequest> {
  const signature = 'x-signature-ed25519';
  const timestamp = 'x-signature-timestamp';
  const now = () => Math.floor(Date.now() / 1_000);
  const good = () => JSON.stringify(interaction());
  const make = (kind: string, body: string, headers: Readonly<Record<string, string>>): BadRequest => ({
    kind,
    body,
    headers,
  });
  const signed = (kind: string, body: string): BadRequest => make(kind, body, discord.signedHeaders(body));
  const withHeaders = (kind: string, change: (body: string) => Readonly<Record<string, string | undefined>>) => {
    const body = good();
    const headers = Object.entries({ ...discord.signedHeaders(body), ...change(body) });
    return make(
      kind,
      body,
      Object.fromEntries(headers.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    );
  };
  const at = (kind: string, seconds: number) => {
    const body = good();
    return make(kind, body, discord.signedHeaders(body, now() + seconds));
  };
  const hex = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
  const headerText = fc.string({ unit: fc.constantFrom(...'0123456789abcdefxyz-+. '), maxLength: 200 });
  const latin = fc.string({ unit: 'grapheme-ascii', maxLength: 300 });

  return fc.oneof(
    // Forged.
    fc.constantFrom(signature, timestamp).map((name) => withHeaders('a missing header', () => ({ [name]: undefined }))),
    hex(128).map((text) => withHeaders('a made-up signature', () => ({ [signature]: text }))),
    headerText.map((text) => withHeaders('a signature that is none', () => ({ [signature]: text }))),
    fc.constant(0).map(() =>
      withHeaders('the signature of another key', (body) => ({
        [signature]: sign(null, Buffer.from(`${now()}${body}`), FOREIGN).toString('hex'),
        [timestamp]: String(now()),
      })),
    ),
    fc.nat(10_000).map((place) => {
      const { body, headers } = signed('', good());
      const index = place % body.length;
      const other = body[index] === 'x' ? 'y' : 'x';
      return make('a changed body', body.slice(0, index) + other + body.slice(index + 1), headers);
    }),
    fc
      .integer({ min: 1, max: 50 })
      .map((seconds) => withHeaders('a changed time', () => ({ [timestamp]: String(now() - seconds) }))),
    latin.map((body) => make('the signature of another body', body, discord.signedHeaders(good()))),
    // Stale, though Discord signed it.
    fc.integer({ min: 62, max: 1e9 }).map((seconds) => at('an old one', -seconds)),
    fc.integer({ min: 63, max: 1e9 }).map((seconds) => at('one of the future', seconds)),
    // Oversized.
    fc.boolean().map((chunked) => ({
      ...signed('too much', JSON.stringify({ ...interaction(), more: 'x'.repeat(TOO_LARGE) })),
      chunked,
    })),
    // Malformed.
    latin.filter((text) => !text.startsWith('{')).map((text) => signed('no object', text)),
    fc.json().map((text) => signed('any JSON', text)),
    fc.constantFrom('id', 'token', 'type', 'data', 'member', 'entitlements', 'app_permissions').chain((name) =>
      fc
        .constantFrom(undefined, null, 'x', {}, [], -1)
        .filter((value) => isBroken(name, value))
        .map((value) => signed(`a broken ${name}`, JSON.stringify({ ...interaction(), [name]: value }))),
    ),
    fc
      .integer({ min: 6, max: 1e6 })
      .map((type) => signed('an unknown type', JSON.stringify({ ...interaction(), type }))),
  );
}

/** Some of these are as good as what stands there in truth. */
function isBroken(name: string, value: unknown): boolean {
  if (name === 'token') return value !== 'x';
  if (name === 'entitlements') return !Array.isArray(value);
  return name !== 'app_permissions' || value === 'x';
}
