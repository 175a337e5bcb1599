import type { Shown } from './action.ts';

/** Passages with dots between them: an id, and in base 36 where the quote begins, unless at the beginning. */
export function writeShown(shown: readonly Shown[]): string {
  return shown.map(({ id, from }) => (from === 0 ? id : `${id}~${from.toString(36)}`)).join('.');
}

export function readShown(text: string): readonly Shown[] {
  return text
    .split('.')
    .filter((part) => part !== '')
    .map((part) => {
      const [id = '', from = '0'] = part.split('~');
      return { id, from: Number.parseInt(from, 36) || 0 };
    });
}
