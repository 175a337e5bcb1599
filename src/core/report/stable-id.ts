/**
 * An id for a place, made from its parts: the same on every machine and at every start. At most 13 characters of
 * [0-9a-z] (64 bits), so that several fit a Discord custom id.
 */
export function stableId(...parts: readonly (string | number)[]): string {
  return fnv1a64(parts.join('\n')).toString(36);
}

const ENCODER = new TextEncoder();
/** The prime is 2^40 + this. */
const PRIME_LOW = 0x1b3;
const WORD = 2 ** 32;

/**
 * FNV-1a of 64 bits over UTF-8 (draft-eastlake-fnv). In two halves of 32 bits, whose products are exact: on one BigInt, as
 * packages have it, a long text takes ten times as long.
 */
function fnv1a64(text: string): bigint {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of ENCODER.encode(text)) {
    const product = ((low ^ byte) >>> 0) * PRIME_LOW;
    high = (high * PRIME_LOW + Math.floor(product / WORD) + (((low ^ byte) << 8) >>> 0)) >>> 0;
    low = product >>> 0;
  }
  return BigInt(high) * BigInt(WORD) + BigInt(low);
}
