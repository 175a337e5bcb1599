import { create } from '../create.ts';
import type { View } from '../view.ts';
import { type CommandEntry, commandEntries } from './command-entry.ts';
import type { Suggestions } from './suggestions.ts';

export interface TextFieldContext {
  readonly view: () => View;
  readonly suggestions: Suggestions;
  readonly start: (entry: CommandEntry) => void;
  readonly submit: () => void;
  /** Ends a reply or an edit. */
  readonly cancel: () => void;
  readonly editLast: () => void;
}

/** The field for plain messages: '/' offers the commands, '@' the bot. */
export function createTextField({ view, suggestions, start, submit, cancel, editLast }: TextFieldContext) {
  const input = create('textarea', {
    rows: 1,
    maxlength: 2_000,
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'suggestions',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
  });

  const grow = (): void => {
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight}px`;
  };
  const set = (text: string): void => {
    input.value = text;
    grow();
  };
  const offerCommands = (typed: string): boolean => {
    const { state, words } = view();
    const all = commandEntries(state.commands, state.locale);
    // "/ask " names a command in full: what follows belongs to its options.
    const named = typed.endsWith(' ') ? all.find(({ path }) => path === typed.trim()) : undefined;
    if (named !== undefined) {
      suggestions.hide();
      start(named);
      return true;
    }
    const fitting = all.filter(({ path }) => path.startsWith(typed.toLowerCase()));
    if (fitting.length === 0) return false;
    suggestions.show(
      input,
      words.commands,
      fitting.map((entry) => ({ label: `/${entry.path}`, description: entry.description, pick: () => start(entry) })),
    );
    return true;
  };
  const offerMentions = (before: string): boolean => {
    const { state, words } = view();
    const typed = /(?:^|\s)@(\p{L}*)$/u.exec(before)?.[1];
    if (typed === undefined || !state.bot.username.toLowerCase().startsWith(typed.toLowerCase())) return false;
    const pick = (): void => {
      input.setRangeText(`@${state.bot.username} `, before.length - typed.length - 1, before.length, 'end');
      grow();
    };
    suggestions.show(input, words.mentions, [{ label: state.bot.username, pick }]);
    return true;
  };
  const offer = (): void => {
    const before = input.value.slice(0, input.selectionEnd);
    const isCommand = /^\/[\p{L}\d _-]*$/u.test(input.value) && offerCommands(input.value.slice(1));
    if (!isCommand && !offerMentions(before)) suggestions.hide();
  };

  input.addEventListener('input', () => {
    grow();
    offer();
  });
  input.addEventListener('blur', suggestions.hide);
  input.addEventListener('keydown', (event) => {
    if (suggestions.press(event) || event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) submit();
    else if (event.key === 'Escape') cancel();
    else if (event.key === 'ArrowUp' && input.value === '') editLast();
    else return;
    event.preventDefault();
  });

  return {
    element: input,
    focus: () => input.focus(),
    clear: () => set(''),
    set,
    /** What is to be sent, mentions as Discord writes them; '' for nothing. */
    content: (): string => {
      const { id, username } = view().state.bot;
      const name = username.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      return input.value.replaceAll(new RegExp(`@${name}(?![\\p{L}\\p{N}])`, 'giu'), `<@${id}>`).trim();
    },
    refresh: (): void => {
      const { words, state } = view();
      input.placeholder = words.message(state.channel.name);
      input.setAttribute('aria-label', words.message(state.channel.name));
    },
  };
}
