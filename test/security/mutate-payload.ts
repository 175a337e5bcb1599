import { seededRandom } from '../../bench/seeded-random.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Makes malformed copies of payloads, the same ones for the same seed. */
export function mutator(seed: number): (payload: Json) => Json {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly [T, ...T[]]): T => list[below(list.length)] ?? list[0];

  /** Changes one thing somewhere below; deeper things come more often, since there are more of them. */
  const changed = (value: Json): Json => {
    if (typeof value !== 'object' || value === null || random() < 0.15) return pick(STRANGE)(value);
    if (Array.isArray(value)) {
      const at = below(value.length + 1);
      if (at === value.length) return [...value, pick(STRANGE)(null)];
      return random() < 0.2 ? value.toSpliced(at, 1) : value.with(at, changed(value[at] ?? null));
    }
    const entries = Object.entries(value);
    const at = below(entries.length + 1);
    const [key, inside] = entries[at] ?? [pick(KEYS), null];
    if (random() < 0.3) return Object.fromEntries(entries.toSpliced(at, 1));
    return withKey(value as Readonly<Record<string, Json>>, key, changed(inside));
  };

  return (payload) => {
    let result = payload;
    for (let times = 1 + below(4); times > 0; times -= 1) result = changed(result);
    return result;
  };
}

/** `__proto__` becomes a key like others, as JSON.parse makes it. */
function withKey(object: Readonly<Record<string, Json>>, key: string, value: Json): Json {
  const copy: Record<string, Json> = { ...object };
  Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

const KEYS = ['__proto__', 'constructor', 'toString', 'x', 'id', 'type', 'member', 'user', 'message'] as const;

const STRANGE: readonly [(value: Json) => Json, ...((value: Json) => Json)[]] = [
  () => null,
  () => '',
  () => 0,
  () => -1,
  () => 1e308,
  () => true,
  () => [],
  () => ({}),
  () => 'x'.repeat(100_000),
  () => '\u0000\u202e\ud800<@&1>@everyone',
  () => ({ toString: 'x', valueOf: null, length: -1 }),
  () => JSON.parse('{"__proto__":{"polluted":true}}'),
  () => '99999999999999999999999999',
  () => '1v:p:x:~~.~zzzzzzzzzzzzzzzzzz.:',
  (value) => [value, value],
  (value) => ({ value }),
  (value) => (typeof value === 'number' ? value + 1 : JSON.stringify(value)),
  (value) => [...Array(50)].reduce((inside: Json) => [inside], value),
];
