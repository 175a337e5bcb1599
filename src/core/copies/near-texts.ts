import { sumBy } from 'es-toolkit';
import { BANDS } from './candidates.ts';
import { type CopyKeys, textsIn } from './find-copies.ts';

/** Which of many texts share a band with a few: bands are looked for among all when somebody asks for them. */
export function createNearTexts(parts: readonly CopyKeys[]) {
  const size = sumBy(parts, textsIn);
  const bands = new Int32Array(size * BANDS);
  /** Texts without words have no bands. */
  const isEmpty = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    bands.set(part.bands, end * BANDS);
    for (let at = 0; at + 1 < part.starts.length; at += 1, end += 1) {
      if (part.starts[at] === part.starts[at + 1]) isEmpty[end] = 1;
    }
  }
  const known = new Map<number, Holders>();
  const bandsIn = (number: number): Int32Array =>
    isEmpty[number] === 1 ? NO_BANDS : bands.subarray(number * BANDS, (number + 1) * BANDS);
  const holdersOf = (number: number): readonly Holders[] =>
    Array.from(bandsIn(number)).flatMap((band) => known.get(band) ?? []);
  return {
    bandsOf: (numbers: readonly number[]): readonly number[] => numbers.flatMap((number) => [...bandsIn(number)]),
    /** Whether its bands were looked for. */
    isKnown: (number: number): boolean => bandsIn(number).every((band) => known.has(band)),
    /** Looks for those that have these bands. */
    look: (wanted: Iterable<number>): void => {
      const unknown = new Set(Array.from(wanted).filter((band) => !known.has(band)));
      /** Most bands are told from these by some of their bits. */
      const some = new Uint8Array(LOW_BITS + 1);
      for (const band of unknown) {
        some[band & LOW_BITS] = 1;
        known.set(band, { all: [], firsts: [], at: 0 });
      }
      for (let at = 0; at < bands.length; at += 1) {
        const band = bands[at] ?? 0;
        if (some[band & LOW_BITS] === 0 || !unknown.has(band)) continue;
        const number = Math.floor(at / BANDS);
        const all = known.get(band)?.all;
        if (isEmpty[number] === 0 && all?.at(-1) !== number) all?.push(number);
      }
    },
    /** All that have one of the bands that were looked for. */
    holders: (): Iterable<number> => new Set(Array.from(known.values()).flatMap(({ all }) => all)),
    /**
     * Those before it that share a band with it and are the first of their group, ascending.
     * @param firsts of all before it; asked for ascending numbers
     */
    firstsNear: (number: number, firsts: Int32Array): readonly number[] => {
      const found = new Set<number>();
      for (const holders of holdersOf(number)) {
        for (let next = holders.all[holders.at]; next !== undefined && next < number; next = holders.all[holders.at]) {
          if (firsts[next] === next) holders.firsts.push(next);
          holders.at += 1;
        }
        for (const first of holders.firsts) found.add(first);
      }
      return [...found].sort((a, b) => a - b);
    },
    /** Those behind it that share a band with it. */
    behind: (number: number): readonly number[] =>
      holdersOf(number).flatMap(({ all }) => all.filter((other) => other > number)),
  };
}

/** Those that have a band, ascending. */
interface Holders {
  readonly all: number[];
  /** Of those before `at`, the ones that are the first of their group. */
  readonly firsts: number[];
  at: number;
}

const NO_BANDS = new Int32Array();
const LOW_BITS = 0xffff;
