import type { Action } from '../../action.ts';
import type { Example } from '../../protocol.ts';
import { create, createSign } from '../create.ts';
import { act } from '../server.ts';
import type { View } from '../view.ts';
import type { CommandEntry } from './command-entry.ts';
import { type CommandForm, createCommandForm } from './command-form.ts';
import { createExamplesButton } from './examples.ts';
import type { Value } from './option-choices.ts';
import { createSuggestions } from './suggestions.ts';
import { createTextField } from './text-field.ts';
import { createWritingBar, type Writing } from './writing-bar.ts';

export interface ComposerContext {
  readonly view: () => View;
  /** Runs a command and shows what comes of it. */
  readonly slash: (path: string, values: Readonly<Record<string, Value>>) => Promise<void>;
  /** Called when the member has sent a text. */
  readonly onSent: () => void;
  /** Id and text of the member's last message; undefined for none. */
  readonly lastOwn: () => { readonly id: string; readonly text: string } | undefined;
}

/** Where a member writes: text, or a command with its options. */
export function createComposer(context: ComposerContext) {
  const { view } = context;
  const suggestions = createSuggestions();
  const hint = create('div', { class: 'hint', role: 'status', hidden: true });
  const bar = createWritingBar(() => text.clear());
  const send = create('button', { type: 'submit', class: 'send' }, createSign(undefined, '➤'));
  const plus = createExamplesButton(view, suggestions, (example) => run(example));
  const place = create('div', { class: 'place' });
  const form = create('form', { class: 'box' }, plus.element, place, send);
  const element = create('div', { class: 'composer' }, suggestions.element, hint, bar.element, form);
  let command: { readonly entry: CommandEntry; readonly form: CommandForm } | undefined;

  const say = (words: string, isError: boolean): void => {
    hint.textContent = words;
    hint.hidden = words === '';
    hint.classList.toggle('error', isError);
  };
  const leave = (): void => {
    command = undefined;
    say('', false);
    place.replaceChildren(text.element);
    text.focus();
  };
  const start = (entry: CommandEntry): void => {
    bar.end();
    text.clear();
    command = { entry, form: createCommandForm(entry, { view: view(), suggestions, hint: say, submit, leave }) };
    place.replaceChildren(command.form.element);
    command.form.focus();
  };
  const text = createTextField({
    view,
    suggestions,
    start,
    submit: () => submit(),
    cancel: () => bar.end(),
    editLast: () => {
      const last = context.lastOwn();
      if (last !== undefined) begin({ kind: 'edit', messageId: last.id, text: last.text });
    },
  });
  const begin = (writing: Writing): void => {
    if (command !== undefined) leave();
    bar.begin(writing, view());
    if (writing.kind === 'edit') text.set(writing.text);
    text.focus();
  };

  const submit = (): void => {
    suggestions.hide();
    if (command === undefined) submitText();
    else submitCommand(command.entry, command.form.values());
  };
  const submitCommand = ({ path }: CommandEntry, values: ReturnType<CommandForm['values']>): void => {
    if (values === undefined) return;
    leave();
    void context.slash(path, values);
  };
  const submitText = (): void => {
    const words = text.content();
    if (words === '') return;
    const writing = bar.writing();
    text.clear();
    bar.end();
    sendText(
      writing?.kind === 'edit'
        ? { do: 'edit', messageId: writing.messageId, text: words }
        : { do: 'say', text: words, ...(writing && { replyTo: writing.messageId, ping: writing.ping }) },
    );
  };
  const sendText = (action: Action): void => {
    context.onSent();
    void act(action);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  const run = (example: Example): void => {
    if (example.kind === 'mention') sendText({ do: 'say', text: `<@${view().state.bot.id}> ${example.text}` });
    else void context.slash(example.path, example.values);
    text.focus();
  };

  return {
    element,
    begin,
    run,
    focus: (): void => (command === undefined ? text.focus() : command.form.focus()),
    /** Takes over another language or other commands; what is being typed as a command is dropped. */
    refresh: (): void => {
      const { words } = view();
      send.setAttribute('aria-label', words.send);
      plus.refresh();
      text.refresh();
      if (command === undefined) place.replaceChildren(text.element);
      else leave();
    },
  };
}
