import type { CommandOption } from '../../../state/command.ts';
import { create } from '../create.ts';
import type { Words } from '../words.ts';
import { inLanguage } from './command-entry.ts';
import type { OptionChoice, OptionChoices, Value } from './option-choices.ts';
import type { Suggestions } from './suggestions.ts';

export type OptionField = ReturnType<typeof createOptionField>;

export interface FieldContext {
  readonly suggestions: Suggestions;
  readonly words: Words;
  readonly locale: string;
  /** What there is to choose from; undefined for free text. */
  readonly choices: OptionChoices | undefined;
  /** Called when a choice is picked. */
  readonly onPicked: () => void;
}

/** Discord's types of options. */
const NUMBERS: readonly number[] = [4, 10];

/** A field for an option of the command that is being typed. */
export function createOptionField(option: CommandOption, context: FieldContext) {
  const { suggestions, words, choices } = context;
  const { label: name } = inLanguage(option, context.locale);
  const input = create('input', {
    type: 'text',
    size: 1,
    'aria-label': name,
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: option.max_length,
    inputmode: NUMBERS.includes(option.type) ? 'decimal' : undefined,
    'aria-required': option.required === true ? 'true' : undefined,
    ...(choices && {
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': 'suggestions',
      'aria-autocomplete': 'list',
    }),
  });
  const sizer = create('span', { class: 'sizer', 'aria-hidden': 'true' });
  const element = create(
    'label',
    { class: 'option-field' },
    create('span', { class: 'name' }, name),
    create('span', { class: 'value' }, sizer, input),
  );
  let picked: OptionChoice | undefined;

  const fit = (): void => {
    sizer.textContent = input.value || ' ';
    element.classList.toggle('filled', input.value !== '');
    input.removeAttribute('aria-invalid');
  };
  const pick = (choice: OptionChoice): void => {
    picked = choice;
    input.value = choice.name;
    fit();
    context.onPicked();
  };
  const suggest = async (): Promise<void> => {
    if (choices === undefined) return suggestions.hide();
    const typed = input.value;
    // The command may have been sent meanwhile.
    const isHere = (): boolean => document.activeElement === input;
    const found = await choices.find(typed, () => {
      if (isHere()) suggestions.say(input, name, words.loading);
    });
    if (found === undefined || !isHere()) return;
    if (found.length === 0) return suggestions.say(input, name, words.noOptions);
    suggestions.show(
      input,
      name,
      found.map((choice) => ({ label: choice.name, pick: () => pick(choice) })),
    );
  };
  input.addEventListener('input', () => {
    picked = undefined;
    fit();
    void suggest();
  });
  input.addEventListener('focus', () => {
    if (picked === undefined) void suggest();
  });
  input.addEventListener('blur', suggestions.hide);
  fit();

  return {
    element,
    input,
    option,
    /** What is filled in; undefined when nothing is, 'wrong' when it is none of the choices or no number. */
    value: (): { readonly value: Value | undefined } | 'wrong' => {
      const typed = input.value.trim();
      if (picked !== undefined) return { value: picked.value };
      if (typed === '') return { value: undefined };
      if (choices?.isClosed === true) return choices.named(typed) ?? 'wrong';
      if (!NUMBERS.includes(option.type)) return { value: typed };
      return Number.isFinite(Number(typed)) ? { value: Number(typed) } : 'wrong';
    },
  };
}
