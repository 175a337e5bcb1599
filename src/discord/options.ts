import { UserError } from '../user-error.ts';
import type { Choice, Option, OptionKind } from './command.ts';

interface Described {
  readonly name: string;
  readonly description: string;
}

/** Free text that must be given. @throws UserError (from `read`) when it is too short or too long. */
export function requiredText(
  option: Described & { readonly minLength: number; readonly maxLength: number },
): Option<string> {
  const { name, description, minLength, maxLength } = option;
  const read = (value: unknown): string => {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text.length >= minLength && text.length <= maxLength) return text;
    throw new UserError(`"${name}" takes ${minLength} to ${maxLength} characters; this has ${text.length}.`);
  };
  return { name, description, required: true, kind: { type: 'text', minLength, maxLength }, read };
}

/** One of a fixed list; undefined when not given. */
export function choice<const T extends string>(
  option: Described & { readonly choices: readonly (Choice & { readonly value: T })[] },
): Option<T | undefined> {
  const { name, description, choices } = option;
  const read = (value: unknown) => choices.find((each) => each.value === value)?.value;
  return { name, description, required: false, kind: { type: 'choice', choices }, read };
}

/** Text with suggestions while typing. What arrives may be a suggestion's value or anything else. */
export function search(
  option: Described & { readonly suggest: Extract<OptionKind, { type: 'search' }>['suggest'] },
): Option<string | undefined> {
  const { name, description, suggest } = option;
  const read = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);
  return { name, description, required: false, kind: { type: 'search', suggest }, read };
}

/** The same, when it must be given. */
export function requiredSearch(option: Parameters<typeof search>[0]): Option<string> {
  const { read, ...rest } = search(option);
  return { ...rest, required: true, read: (value) => read(value) ?? '' };
}

/** Yes or no; no when not given. */
export function flag({ name, description }: Described): Option<boolean> {
  return { name, description, required: false, kind: { type: 'flag' }, read: (value) => value === true };
}
