import type { Example } from '../../page-server/protocol.ts';
import { create } from '../create.ts';
import { exampleText, fittingExamples } from './example-text.ts';
import type { View } from './view.ts';

/** What stands at the beginning of the channel: what this is, and what to try. */
export function welcomeElement({ state, words }: View, run: (example: Example) => void): HTMLElement {
  const examples = fittingExamples(state).map((example) => {
    const button = create('button', { type: 'button', class: 'example' }, exampleText(example));
    button.addEventListener('click', () => run(example));
    return create('li', {}, button);
  });
  return create(
    'section',
    { class: 'welcome' },
    create('div', { class: 'sign', 'aria-hidden': 'true' }, '#'),
    create('h1', {}, words.welcome(state.channel.name)),
    create('p', {}, words.about(state.reports)),
    create('p', {}, words.tryOne),
    create('ul', { class: 'examples' }, ...examples),
  );
}
