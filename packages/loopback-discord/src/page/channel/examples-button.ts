import type { Example } from '../../page-server/protocol.ts';
import { create } from '../create.ts';
import { exampleText, fittingExamples } from './example-text.ts';
import type { Suggestions } from './suggestions.ts';
import type { View } from './view.ts';

/** The '+' beside the field: offers what can be tried with one click. */
export interface ExamplesButton {
  readonly element: HTMLElement;
  /** Takes over another language. */
  readonly refresh: () => void;
}

export function createExamplesButton(
  view: () => View,
  suggestions: Suggestions,
  run: (example: Example) => void,
): ExamplesButton {
  const element = create(
    'button',
    { type: 'button', class: 'plus', 'aria-haspopup': 'listbox', 'aria-controls': 'suggestions' },
    create('span', { 'aria-hidden': 'true' }, '+'),
  );
  element.addEventListener('click', () => {
    const { words, state } = view();
    element.focus();
    suggestions.show(
      element,
      words.examples,
      fittingExamples(state).map((example) => ({ label: exampleText(example), pick: () => run(example) })),
    );
  });
  element.addEventListener('keydown', (event) => suggestions.press(event));
  element.addEventListener('blur', suggestions.hide);
  return {
    element,
    refresh: () => {
      const { examples } = view().words;
      element.setAttribute('aria-label', examples);
      element.title = examples;
    },
  };
}
