import { create } from '../create.ts';

export type Scroller = ReturnType<typeof createScroller>;

/** As near to the end as counts as being there. CSS pixels. */
const NEAR_PX = 150;

/** The part of the page that scrolls; it stays at the end as long as the reader is there, or waits for an answer. */
export function createScroller(list: HTMLElement) {
  const log = create('div', { class: 'log', role: 'log' }, list);
  const element = create('div', { class: 'scroller', tabindex: 0, role: 'region' }, log);
  let welcome: HTMLElement | undefined;
  let isAwaited = false;

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
  const toGo = (): number => element.scrollHeight - element.scrollTop - element.clientHeight;
  // A picture that has come makes its message taller. Such events do not bubble.
  const follow = ({ target }: Event): void => {
    if (target instanceof HTMLImageElement && toGo() - target.height < NEAR_PX) toEnd();
  };
  list.addEventListener('load', follow, { capture: true });
  return {
    element,
    toEnd,
    /** Says that the reader has done something that is answered at the end. */
    awaitAnswer: (): void => {
      isAwaited = true;
    },
    /** Puts a change in, and follows it if the end was in sight, or if it is the message that the reader waits for. */
    keep: (change: () => void): void => {
      const isNear = toGo() < NEAR_PX;
      const before = list.lastElementChild;
      change();
      const isAnswer = isAwaited && list.lastElementChild !== before;
      if (isAnswer) isAwaited = false;
      if (isNear || isAnswer) toEnd();
    },
    /** Draws all anew, and is at the end again if it was. */
    redraw: (draw: () => void): void => {
      const isNear = toGo() < NEAR_PX;
      draw();
      if (isNear) toEnd();
    },
    welcome: (next: HTMLElement, label: string): void => {
      element.setAttribute('aria-label', label);
      log.setAttribute('aria-label', label);
      welcome?.remove();
      welcome = next;
      element.prepend(next);
    },
  };
}
