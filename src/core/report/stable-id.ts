/**
 * An id for a place, made from its parts: the same on every machine and at every start. At most 13 characters of
 * [0-9a-z] (64 bits), so that several fit a Discord custom id.
 */
export function stableId(...parts: readonly (string | number)[]): string {
  return fnv1a(parts.join('\n')).toString(36);
}

const ENCODER = new TextEncoder();

/**
 * FNV-1a of 64 bits over UTF-8: http://www.isthe.com/chongo/tech/comp/fnv/index.html. Our own since packages calculate with a
 * BigInt for each byte; the prime is 2^40 + 435, and halves of 32 bits times 435 fit a number.
 */
function fnv1a(text: string): bigint {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of ENCODER.encode(text)) {
    const last = (low ^ byte) >>> 0;
    const product = last * 435;
    low = product >>> 0;
    high = (high * 435 + Math.floor(product / 0x1_0000_0000) + ((last << 8) >>> 0)) >>> 0;
  }
  return (BigInt(high) << 32n) | BigInt(low);
}
