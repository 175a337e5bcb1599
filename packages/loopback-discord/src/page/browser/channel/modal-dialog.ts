import type { Component } from '../../../state/component.ts';
import type { ActionResult, OpenModal } from '../../protocol.ts';
import { create } from '../create.ts';
import { markdownElement } from '../message/markdown-element.ts';
import { act } from '../server.ts';
import type { View } from '../view.ts';

/** Discord's types of components, and its style of texts with several lines. */
const [ROW, TEXT_INPUT, TEXT, LABEL] = [1, 4, 10, 18] as const;
const PARAGRAPH = 2;
/** Discord's limit for a text in a form. */
const MAX_CHARACTERS = 4_000;

/** Opens a form of the bot; it closes when it is sent, and stays with a sentence when that fails. */
export function openModal(modal: OpenModal, view: View, onResult: (result: ActionResult) => void): void {
  const { words } = view;
  const fields: ModalField[] = [];
  const parts = modal.components.flatMap((component) => partsOf(component, view, fields));
  const problem = create('p', { class: 'problem', role: 'alert' });
  const cancel = create('button', { type: 'button', class: 'button secondary' }, words.cancel);
  const send = create('button', { type: 'submit', class: 'button primary' }, words.submit);
  const title = create('h2', { id: 'modal-title' }, modal.title);
  const form = create('form', {}, title, ...parts, problem, create('div', { class: 'buttons' }, cancel, send));
  const dialog = create('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' }, form);

  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.textContent = '';
    send.disabled = true;
    const entries = Object.fromEntries(fields.map(({ customId, entry }) => [customId, entry()]));
    const result = await act({ do: 'modal', id: modal.id, entries });
    send.disabled = false;
    if (result.kind === 'refused' || result.kind === 'unanswered') {
      problem.textContent = words.tryAgain;
      problem.title = result.kind === 'refused' ? result.reason : '';
    } else {
      dialog.close();
      onResult(result);
    }
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** A component of a form; what can be filled in is added to `fields`. */
function partsOf(component: Component, view: View, fields: ModalField[]): readonly HTMLElement[] {
  const { type, component: inner, components = [], content = '', label = '', description } = component;
  if (type === TEXT) return [markdownElement(content, view.reading)];
  if (type === ROW) return components.flatMap((each) => partsOf(each, view, fields));
  const field = modalField(type === LABEL && inner ? inner : component, view);
  fields.push(field);
  const required = field.isRequired ? [create('span', { class: 'required', 'aria-hidden': 'true' }, ' *')] : [];
  const words = [create('span', { class: 'label' }, label, ...required)];
  if (description) words.push(create('span', { class: 'description' }, description));
  return [create('label', { class: 'field' }, ...words, field.element)];
}

/** Something in a form that is filled in. */
interface ModalField {
  readonly element: HTMLElement;
  readonly customId: string;
  readonly isRequired: boolean;
  readonly entry: () => string | string[];
}

/** A text or a select of a form. */
function modalField(component: Component, view: View): ModalField {
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
