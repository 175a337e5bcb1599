import { sumBy } from 'es-toolkit';
import type { SharedValues } from './value-bytes.ts';

// V8 does not count memory that threads share, and looks for garbage only when what it counts has grown. The system gives hardly any memory
// to what nobody writes.

/**
 * As much memory as these take, of the kind that V8 counts, for as long as they are of use. Without it six old libraries stayed of ten
 * changes among 10,000 reports, a gigabyte and a half.
 */
export function weightOf(all: SharedValues): ArrayBuffer {
  return counted(sumBy(all, ({ length }) => length));
}

/** Twice what counted memory can grow by before V8 looks. */
const MUCH_BYTES = 128 * 2 ** 20;

/** V8 begins to look for garbage, beside what is done next: before something large is made where much was left behind. */
export function lookForGarbage(): void {
  counted(MUCH_BYTES);
}

/** Nothing depends on it: where there is no room, there is none. */
function counted(bytes: number): ArrayBuffer {
  try {
    return new ArrayBuffer(bytes);
  } catch {
    return new ArrayBuffer(0);
  }
}
