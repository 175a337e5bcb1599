import { create } from '../create.ts';
import type { View } from '../view.ts';
import { type CommandEntry, inLanguage } from './command-entry.ts';
import { choicesOf, type Value } from './option-choices.ts';
import { createOptionField, type OptionField } from './option-field.ts';
import type { Suggestions } from './suggestions.ts';

export type CommandForm = ReturnType<typeof createCommandForm>;

export interface CommandFormContext {
  readonly view: View;
  readonly suggestions: Suggestions;
  /** Shows what an option is for, or what is wrong with it; '' shows nothing. */
  readonly hint: (text: string, isError: boolean) => void;
  readonly submit: () => void;
  /** Goes back to plain text. */
  readonly leave: () => void;
}

/** The composer while a command is being typed: its name, a field for each option, and what is wrong. */
export function createCommandForm({ path, options }: CommandEntry, context: CommandFormContext) {
  const { view, suggestions, hint } = context;
  const { words, state } = view;
  const fields: OptionField[] = [];
  const more = create('button', {
    type: 'button',
    class: 'more-options',
    'aria-haspopup': 'listbox',
    'aria-controls': 'suggestions',
  });
  const name = create(
    'span',
    { class: 'command-name', role: 'button', tabindex: 0, 'aria-label': `/${path}` },
    `/${path}`,
  );
  const element = create('div', { class: 'command-form' }, name, more);

  const left = () => options.filter((option) => !fields.some((field) => field.option === option));
  const showMore = (): void => {
    const count = left().length;
    more.hidden = count === 0;
    more.textContent = words.optional(count);
  };
  const filled = (): Readonly<Record<string, Value>> =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const read = field.value();
        return read === 'wrong' || read.value === undefined ? [] : [[field.option.name, read.value]];
      }),
    );
  /** After a choice: on to what must be filled in still, else Enter sends from here. */
  const next = (field: OptionField): void => {
    const empty = fields.slice(fields.indexOf(field)).find(({ input }) => input.value === '');
    (empty ?? field).input.focus();
  };
  const add = (option: (typeof options)[number]): OptionField => {
    const field: OptionField = createOptionField(option, {
      suggestions,
      words,
      locale: state.locale,
      choices: choicesOf(path, option, view, filled),
      onPicked: () => next(field),
    });
    fields.push(field);
    more.before(field.element);
    field.input.addEventListener('focus', () => hint(inLanguage(option, state.locale).description, false));
    field.input.addEventListener('keydown', (event) => press(event, field));
    showMore();
    return field;
  };
  const remove = (field: OptionField): void => {
    fields.splice(fields.indexOf(field), 1);
    field.element.remove();
    showMore();
    (fields.at(-1)?.input ?? name).focus();
  };
  const press = (event: KeyboardEvent, field: OptionField): void => {
    if (suggestions.press(event) || event.isComposing) return;
    const isEmpty = field.input.value === '';
    if (event.key === 'Enter') context.submit();
    else if (event.key === 'Escape') context.leave();
    else if (event.key === 'Backspace' && isEmpty && field.option.required !== true) remove(field);
    else if (event.key === 'Backspace' && isEmpty && field === fields[0]) context.leave();
    else return;
    event.preventDefault();
  };
  const offer = (): void =>
    suggestions.show(
      more,
      words.options,
      left().map((option) => ({
        ...inLanguage(option, state.locale),
        pick: () => add(option).input.focus(),
      })),
    );
  more.addEventListener('click', offer);
  more.addEventListener('blur', suggestions.hide);
  more.addEventListener('keydown', (event) => {
    if (suggestions.press(event)) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') offer();
    else if (event.key === 'Escape') context.leave();
    else return;
    event.preventDefault();
  });
  name.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') context.submit();
    else if (event.key === 'Escape' || event.key === 'Backspace') context.leave();
    else return;
    event.preventDefault();
  });
  for (const option of options) if (option.required === true) add(option);
  showMore();

  return {
    element,
    focus: (): void => (fields[0]?.input ?? name).focus(),
    /** The values, if all is well; else shows what is not. */
    values: (): Readonly<Record<string, Value>> | undefined => {
      const wrong = fields.find((field) => {
        const read = field.value();
        return read === 'wrong' || (read.value === undefined && field.option.required === true);
      });
      if (wrong === undefined) return filled();
      wrong.input.focus();
      wrong.input.setAttribute('aria-invalid', 'true');
      hint(wrong.value() === 'wrong' ? words.noChoice : words.required, true);
      return undefined;
    },
  };
}
