import type { ChannelState, Example } from '../../protocol.ts';
import { create, createButton, createSign } from '../create.ts';
import type { View } from '../view.ts';
import { commandEntries } from './command-entry.ts';
import type { Suggestions } from './suggestions.ts';

/** What stands at the beginning of the channel: what this is, and what to try. */
export function welcomeElement({ state, words }: View, run: (example: Example) => void): HTMLElement {
  const examples = fittingExamples(state).map((example) => {
    return create(
      'li',
      {},
      createButton({ class: 'example' }, () => run(example), exampleText(example, state)),
    );
  });
  return create(
    'section',
    { class: 'welcome' },
    createSign('sign', '#'),
    create('h1', {}, words.welcome(state.channel.name)),
    create('p', {}, state.content.about ?? words.about),
    create('p', {}, words.tryOne(state.bot.username)),
    create('ul', { class: 'examples' }, ...examples),
  );
}

/** The '+' beside the field: offers what can be tried with one click. `refresh` takes over another language. */
export function createExamplesButton(view: () => View, suggestions: Suggestions, run: (example: Example) => void) {
  const look = { class: 'plus', 'aria-haspopup': 'listbox', 'aria-controls': 'suggestions' };
  const open = (): void => {
    const { words, state } = view();
    element.focus();
    suggestions.show(
      element,
      words.examples,
      fittingExamples(state).map((example) => ({ label: exampleText(example, state), pick: () => run(example) })),
    );
  };
  const element = createButton(look, open, createSign(undefined, '+'));
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

/** An example as one would type it. */
function exampleText(example: Example, { bot }: ChannelState): string {
  if (example.kind === 'mention') return `@${bot.username} ${example.text}`;
  return [`/${example.path}`, ...Object.entries(example.values).map(([name, value]) => `${name}: ${value}`)].join(' ');
}

/** The examples whose command and options the bot has registered; without examples the commands that need no option. */
function fittingExamples({ content: { examples }, commands, locale }: ChannelState): readonly Example[] {
  const entries = commandEntries(commands, locale);
  const isOptional = ({ required = false }) => !required;
  const plain = entries.filter(({ options }) => options.every(isOptional));
  const all = examples ?? plain.map(({ path }): Example => ({ kind: 'slash', path, values: {} }));
  return all.filter((example) => {
    if (example.kind === 'mention') return true;
    const options = entries.find(({ path }) => path === example.path)?.options;
    return Object.keys(example.values).every((name) => options?.some((each) => each.name === name)) && options;
  });
}
