import { create } from '../create.ts';

export type StatusLine = ReturnType<typeof createStatusLine>;

/** Discord shows typing for ten seconds. Milliseconds. */
const TYPING_MS = 10_000;
/** What is there sooner needs no announcement. Milliseconds. */
const SOON_MS = 400;

/** The line under the composer: who is typing, what is under way, whether the server is there. */
export function createStatusLine() {
  const element = create('div', { class: 'status', role: 'status' });
  const says = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (kind: string, sentence: string | undefined): void => {
    if (sentence === undefined) says.delete(kind);
    else says.set(kind, sentence);
    element.textContent = says.get('off-line') ?? says.get('sending') ?? says.get('typing') ?? '';
    element.classList.toggle('off-line', says.has('off-line'));
  };
  return {
    element,
    /** undefined: nobody any more. */
    typing: (sentence: string | undefined): void => {
      clearTimeout(timer);
      show('typing', sentence);
      if (sentence !== undefined) timer = setTimeout(() => show('typing', undefined), TYPING_MS);
    },
    /** Says so until the function returned is called, if it takes longer than a moment. */
    during: (sentence: string): (() => void) => {
      const wait = setTimeout(() => show('sending', sentence), SOON_MS);
      return () => {
        clearTimeout(wait);
        show('sending', undefined);
      };
    },
    offLine: (sentence: string | undefined): void => show('off-line', sentence),
  };
}
