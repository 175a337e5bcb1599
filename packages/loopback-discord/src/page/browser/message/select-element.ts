import type { Component, SelectOption } from '../../../state/component.ts';
import { create, createButton } from '../create.ts';

type Use = (values: readonly string[]) => void;

/** A select: one option is used at once; several are when it is closed. `use` gets the values. */
export function selectElement(select: Component, use: Use): HTMLElement {
  const { options = [], placeholder = 'Make a selection', disabled = false, max_values: most = 1 } = select;
  const chosen = options.filter((option) => option.default === true).map(({ label }) => label);
  const label =
    chosen.length > 0
      ? create('span', { class: 'chosen' }, chosen.join(', '))
      : create('span', { class: 'placeholder' }, placeholder);
  if (disabled)
    return create('div', { class: 'select', 'aria-disabled': 'true' }, create('div', { class: 'summary' }, label));
  const element = create('details', { class: 'select' }, create('summary', { class: 'summary' }, label));
  element.append(most > 1 ? severalOptions(element, options, use) : oneOption(element, options, use));
  return element;
}

function oneOption(select: HTMLDetailsElement, options: readonly SelectOption[], use: Use): HTMLElement {
  const buttons = options.map((option) => {
    const pick = (): void => {
      select.open = false;
      use([option.value]);
    };
    return createButton({ class: 'option' }, pick, ...optionWords(option));
  });
  return create('div', { class: 'options' }, ...buttons);
}

function severalOptions(select: HTMLDetailsElement, options: readonly SelectOption[], use: Use): HTMLElement {
  const boxes = options.map((option) =>
    create('input', { type: 'checkbox', value: option.value, checked: option.default === true }),
  );
  const picked = () => boxes.filter((box) => box.checked).map((box) => box.value);
  let before = picked().join('\n');
  select.addEventListener('toggle', () => {
    const values = picked();
    if (select.open || values.join('\n') === before) return;
    before = values.join('\n');
    use(values);
  });
  const rows = boxes.map((box, index) => {
    const option = options[index];
    return create('label', { class: 'option' }, create('span', {}, ...(option ? optionWords(option) : [])), box);
  });
  return create('div', { class: 'options' }, ...rows);
}

function optionWords({ label, description }: SelectOption): readonly HTMLElement[] {
  const name = create('span', { class: 'option-label' }, label);
  return description === undefined ? [name] : [name, create('span', { class: 'option-description' }, description)];
}
