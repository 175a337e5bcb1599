import { create } from '../create.ts';

export interface Suggestion {
  readonly label: string;
  readonly description?: string | undefined;
  readonly pick: () => void;
}

export type Suggestions = ReturnType<typeof createSuggestions>;

/** The list above the composer that is walked through with the arrow keys while the focus stays in a field. */
export function createSuggestions() {
  const list = create('div', { class: 'entries', role: 'listbox', id: 'suggestions' });
  const heading = create('div', { class: 'heading' });
  const element = create('div', { class: 'suggestions', hidden: true }, heading, list);
  let field: HTMLElement | undefined;
  let entries: readonly { readonly option: HTMLElement; readonly pick: () => void }[] = [];
  let chosen = 0;

  const choose = (index: number): void => {
    chosen = (index + entries.length) % entries.length;
    entries.forEach(({ option }, each) => {
      option.setAttribute('aria-selected', String(each === chosen));
    });
    const option = entries[chosen]?.option;
    option?.scrollIntoView({ block: 'nearest' });
    if (option) field?.setAttribute('aria-activedescendant', option.id);
  };

  const hide = (): void => {
    element.hidden = true;
    entries = [];
    field?.removeAttribute('aria-activedescendant');
    field?.setAttribute('aria-expanded', 'false');
  };

  const open = (forField: HTMLElement, title: string): void => {
    if (field !== forField) hide();
    field = forField;
    field.setAttribute('aria-expanded', 'true');
    heading.textContent = title;
    list.setAttribute('aria-label', title);
    element.hidden = false;
  };

  const pick = (): void => {
    const entry = entries[chosen];
    hide();
    entry?.pick();
  };

  const forKey = ({ key, shiftKey }: KeyboardEvent): (() => void) | undefined => {
    if (key === 'ArrowDown') return () => choose(chosen + 1);
    if (key === 'ArrowUp') return () => choose(chosen - 1);
    return key === 'Enter' || (key === 'Tab' && !shiftKey) ? pick : undefined;
  };

  return {
    element,
    hide,
    /** Shows a list for a field, the first entry chosen. */
    show: (forField: HTMLElement, title: string, wanted: readonly Suggestion[]): void => {
      open(forField, title);
      entries = wanted.map((suggestion, index) => {
        const option = optionElement(suggestion, index);
        option.addEventListener('pointerdown', (event) => {
          // The field keeps the focus.
          event.preventDefault();
          chosen = index;
          pick();
        });
        return { option, pick: suggestion.pick };
      });
      list.replaceChildren(...entries.map(({ option }) => option));
      choose(0);
    },
    /** Shows a sentence where there is nothing to choose. */
    say: (forField: HTMLElement, title: string, sentence: string): void => {
      open(forField, title);
      entries = [];
      field?.removeAttribute('aria-activedescendant');
      const option = create('div', { class: 'none', role: 'option', 'aria-disabled': 'true' }, sentence);
      list.replaceChildren(option);
    },
    /** Whether the key was meant for the list: arrows, Tab and Enter while there are entries, Escape. */
    press: (event: KeyboardEvent): boolean => {
      if (element.hidden || event.isComposing) return false;
      const use = event.key === 'Escape' ? hide : entries.length > 0 ? forKey(event) : undefined;
      use?.();
      if (use !== undefined) event.preventDefault();
      return use !== undefined;
    },
  };
}

function optionElement({ label, description }: Suggestion, index: number): HTMLElement {
  const words = [create('span', { class: 'label' }, label)];
  if (description) words.push(create('span', { class: 'description' }, description));
  return create('div', { class: 'entry', role: 'option', id: `suggestion-${index}` }, ...words);
}
