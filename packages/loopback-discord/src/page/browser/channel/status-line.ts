import { create } from '../create.ts';

/** The line under the composer: who is typing, what is under way, whether the server is there. */
export interface StatusLine {
  readonly element: HTMLElement;
  /** undefined: nobody any more. */
  readonly typing: (sentence: string | undefined) => void;
  /** Says so until `done` is called, if it takes longer than a moment. */
  readonly during: (sentence: string) => { readonly done: () => void };
  readonly offLine: (sentence: string | undefined) => void;
}

/** Discord shows typing for ten seconds. Milliseconds. */
const TYPING_MS = 10_000;
/** What is there sooner needs no announcement. Milliseconds. */
const SOON_MS = 400;

export function createStatusLine(): StatusLine {
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
    typing: (sentence) => {
      clearTimeout(timer);
      show('typing', sentence);
      if (sentence !== undefined) timer = setTimeout(() => show('typing', undefined), TYPING_MS);
    },
    during: (sentence) => {
      const wait = setTimeout(() => show('sending', sentence), SOON_MS);
      return {
        done: () => {
          clearTimeout(wait);
          show('sending', undefined);
        },
      };
    },
    offLine: (sentence) => show('off-line', sentence),
  };
}
