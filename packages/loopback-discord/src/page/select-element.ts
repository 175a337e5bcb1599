import type { SelectComponent } from '../page-server/discord-component.ts';
import { announceUse } from './component-event.ts';
import { create } from './create.ts';

type Option = NonNullable<SelectComponent['options']>[number];

/** A select: one option tells of its use at once; with several, closing it does. */
export function selectElement(select: SelectComponent, messageId: string): HTMLElement {
  const { options = [], placeholder = 'Make a selection', disabled = false } = select;
  const use = (values: readonly string[]) =>
    announceUse(element, {
      message_id: messageId,
      custom_id: select.custom_id,
      component_type: select.type,
      values,
    });
  const chosen = options.filter((option) => option.default === true).map(({ label }) => label);
  const label = create('span', { class: chosen.length > 0 ? 'chosen' : 'placeholder' });
  label.textContent = chosen.length > 0 ? chosen.join(', ') : placeholder;
  if (disabled)
    return create('div', { class: 'select', 'aria-disabled': 'true' }, create('div', { class: 'summary' }, label));
  const element = create('details', { class: 'select' }, create('summary', { class: 'summary' }, label));
  element.append(
    (select.max_values ?? 1) > 1 ? severalOptions(element, options, use) : oneOption(element, options, use),
  );
  return element;
}

type Use = (values: readonly string[]) => void;

function oneOption(select: HTMLDetailsElement, options: readonly Option[], use: Use): HTMLElement {
  const buttons = options.map((option) => {
    const button = create('button', { type: 'button', class: 'option' }, ...optionWords(option));
    button.addEventListener('click', () => {
      select.open = false;
      use([option.value]);
    });
    return button;
  });
  return create('div', { class: 'options' }, ...buttons);
}

function severalOptions(select: HTMLDetailsElement, options: readonly Option[], use: Use): HTMLElement {
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

function optionWords({ label, description }: Option): readonly HTMLElement[] {
  const name = create('span', { class: 'option-label' }, label);
  return description === undefined ? [name] : [name, create('span', { class: 'option-description' }, description)];
}
