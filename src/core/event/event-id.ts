import fnv1a from '@sindresorhus/fnv1a';
import { foldWords } from './words/fold.ts';

/** An event's id: FNV-1a with 64 bits over its folded key, in base 36: at most 13 characters of [0-9a-z]. */
export function eventId(key: string): string {
  return fnv1a(foldWords(key), { size: 64 }).toString(36);
}
