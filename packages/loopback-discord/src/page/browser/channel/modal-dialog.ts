import type { Component } from '../../../state/component.ts';
import type { OpenModal } from '../../protocol.ts';
import { create, createButton, createSign } from '../create.ts';
import { markdownElement } from '../message/markdown-element.ts';
import { act } from '../server.ts';
import type { View } from '../view.ts';

/** Discord's types of components, and its style of texts with several lines. */
const [ROW, TEXT_INPUT, TEXT, LABEL] = [1, 4, 10, 18] as const;
const PARAGRAPH = 2;
/** Discord's limit for a text in a form. */
const MAX_CHARACTERS = 4_000;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Opens a form of the bot; it closes when it is sent, and stays with a sentence when that fails. */
export function openModal(modal: OpenModal, view: View): void {
  const { words } = view;
  const fields: Field[] = [];
  const parts = modal.components.flatMap((component) => partsOf(component, view, fields));
  const problem = create('p', { class: 'problem', role: 'alert' });
  const cancel = createButton({ class: 'button secondary' }, () => dialog.close(), words.cancel);
  const send = create('button', { type: 'submit', class: 'button primary' }, words.submit);
  const title = create('h2', { id: 'modal-title' }, modal.title);
  const form = create('form', {}, title, ...parts, problem, create('div', { class: 'buttons' }, cancel, send));
  const dialog = create('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' }, form);

  dialog.addEventListener('close', () => dialog.remove());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.textContent = '';
    send.disabled = true;
    const entries = Object.fromEntries(fields.map((field) => [field.name, entryOf(field)]));
    const result = await act({ do: 'modal', id: modal.id, entries });
    send.disabled = false;
    if (result.kind === 'refused' || result.kind === 'unanswered') {
      problem.textContent = words.tryAgain;
      problem.title = result.kind === 'refused' ? result.reason : '';
    } else dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** A component of a form; what can be filled in is added to `fields`. */
function partsOf(component: Component, view: View, fields: Field[]): readonly HTMLElement[] {
  const { type, component: inner, components = [], content = '', label = '', description } = component;
  if (type === TEXT) return [markdownElement(content, view.reading)];
  if (type === ROW) return components.flatMap((each) => partsOf(each, view, fields));
  const field = fieldElement(type === LABEL && inner ? inner : component, view);
  fields.push(field);
  const required = field.required ? [createSign('required', ' *')] : [];
  const words = [create('span', { class: 'label' }, label, ...required)];
  if (description) words.push(create('span', { class: 'description' }, description));
  return [create('label', { class: 'field' }, ...words, field)];
}

/** A text or a select of a form, named by its custom id. */
function fieldElement(component: Component, { words }: View): Field {
  const {
    type,
    custom_id: name,
    style,
    placeholder = '',
    value = '',
    required = true,
    max_length: longest,
  } = component;
  if (type === TEXT_INPUT) {
    const lengths = { minlength: component.min_length, maxlength: longest ?? MAX_CHARACTERS };
    const attributes = { name, placeholder, required, ...lengths, autocomplete: 'off' };
    const element =
      style === PARAGRAPH
        ? create('textarea', { ...attributes, rows: 4 })
        : create('input', { ...attributes, type: 'text' });
    element.value = value;
    return element;
  }
  const { options = [], max_values: most = 1 } = component;
  const nothing = most === 1 ? [create('option', { value: '' }, placeholder || words.options)] : [];
  const all = options.map(({ label, value, default: selected }) => create('option', { value, selected }, label));
  return create('select', { name, required, multiple: most > 1 }, ...nothing, ...all);
}

/** What is filled in: the values of a select, or the text. */
function entryOf(field: Field): string | string[] {
  if (!(field instanceof HTMLSelectElement)) return field.value;
  return [...field.selectedOptions].map(({ value }) => value).filter((value) => value !== '');
}
