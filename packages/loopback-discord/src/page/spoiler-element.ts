import { create } from './create.ts';

/** Hidden words that open on a click, or on Enter or Space. */
export function spoilerElement(children: readonly (Node | string)[]): HTMLElement {
  const words = create('span', { 'aria-hidden': 'true' }, ...children);
  const spoiler = create('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': 'Spoiler' }, words);
  const open = (event: Event) => {
    if (spoiler.classList.contains('open')) return;
    event.preventDefault();
    spoiler.classList.add('open');
    for (const name of ['role', 'tabindex', 'aria-label']) spoiler.removeAttribute(name);
    words.removeAttribute('aria-hidden');
  };
  spoiler.addEventListener('click', open);
  spoiler.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') open(event);
  });
  return spoiler;
}
