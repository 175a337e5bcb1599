import type { ActionResult, OpenModal } from '../../page-server/protocol.ts';
import type { Component } from '../../state/component.ts';
import { create } from '../create.ts';
import { markdownElement } from '../markdown-element.ts';
import { act } from './api.ts';
import { type ModalField, modalField } from './modal-field.ts';
import type { View } from './view.ts';

/** Discord's types of components. */
const [ROW, TEXT, LABEL] = [1, 10, 18] as const;

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
