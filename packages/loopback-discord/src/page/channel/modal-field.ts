import type { Component } from '../../state/component.ts';
import { create } from '../create.ts';
import type { View } from './view.ts';

/** Something in a form that is filled in. */
export interface ModalField {
  readonly element: HTMLElement;
  readonly customId: string;
  readonly isRequired: boolean;
  readonly entry: () => string | string[];
}

/** Discord's types of components, and its style of texts with several lines. */
const TEXT_INPUT = 4;
const PARAGRAPH = 2;
/** Discord's limit for a text in a form. */
const MAX_CHARACTERS = 4_000;

/** A text or a select of a form. */
export function modalField(component: Component, view: View): ModalField {
  return component.type === TEXT_INPUT ? textField(component) : selectField(component, view);
}

function textField(component: Component): ModalField {
  const { custom_id: customId = '', style, placeholder, value = '', required = true } = component;
  const attributes = {
    placeholder,
    required,
    minlength: component.min_length,
    maxlength: component.max_length ?? MAX_CHARACTERS,
    autocomplete: 'off',
  };
  const element =
    style === PARAGRAPH
      ? create('textarea', { ...attributes, rows: 4 })
      : create('input', { ...attributes, type: 'text' });
  element.value = value;
  return { element, customId, isRequired: required, entry: () => element.value };
}

function selectField(component: Component, { words }: View): ModalField {
  const { custom_id: customId = '', options = [], placeholder = '', required = true, max_values: most = 1 } = component;
  const element = create('select', { required, multiple: most > 1 });
  if (most === 1) element.append(create('option', { value: '' }, placeholder || words.options));
  element.append(
    ...options.map(({ label, value, default: selected = false }) => create('option', { value, selected }, label)),
  );
  const picked = () => [...element.selectedOptions].map(({ value }) => value).filter((value) => value !== '');
  return { element, customId, isRequired: required, entry: picked };
}
