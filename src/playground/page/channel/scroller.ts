import { create } from '../create.ts';

/** The part of the page that scrolls; it stays at the end as long as the reader is there. */
export interface Scroller {
  readonly element: HTMLElement;
  /** Puts a change in, and follows it if the end was in sight. */
  readonly keep: (change: () => void) => void;
  readonly toEnd: () => void;
  readonly welcome: (element: HTMLElement, label: string) => void;
}

/** As near to the end as counts as being there. CSS pixels. */
const NEAR_PX = 150;

export function createScroller(list: HTMLElement): Scroller {
  const log = create('div', { class: 'log', role: 'log' }, list);
  const element = create('div', { class: 'scroller', tabindex: 0, role: 'region' }, log);
  let welcome: HTMLElement | undefined;

  const toEnd = (): void => {
    // Custom elements draw themselves a moment later. Of an answer that is taller than the window, the beginning counts.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const last = list.lastElementChild;
        const isTall = last !== null && last.getBoundingClientRect().height > element.clientHeight;
        if (isTall) last.scrollIntoView({ block: 'start' });
        else element.scrollTo({ top: element.scrollHeight });
      }),
    );
  };
  return {
    element,
    toEnd,
    keep: (change) => {
      const isNear = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
      change();
      if (isNear) toEnd();
    },
    welcome: (next, label) => {
      element.setAttribute('aria-label', label);
      log.setAttribute('aria-label', label);
      welcome?.remove();
      welcome = next;
      element.prepend(next);
    },
  };
}
