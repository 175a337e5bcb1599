import { create } from './create.ts';
import { messageWords } from './message-words.ts';

/** The line under a message that only one person sees, with the button that takes it away. */
export function onlyYouElement(locale: string, dismiss: () => void): HTMLElement {
  const words = messageWords(locale);
  const button = create('button', { type: 'button', class: 'dismiss' }, words.dismiss);
  button.addEventListener('click', dismiss);
  return create(
    'div',
    { slot: 'thread', class: 'only-you' },
    create('span', { class: 'eye', 'aria-hidden': 'true' }),
    `${words.onlyYou} • `,
    button,
  );
}
