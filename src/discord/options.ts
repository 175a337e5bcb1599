import type { Choice, Option, OptionKind } from './command.ts';
import { Mistake } from './sending/mistake.ts';

interface Described {
  readonly name: string;
  readonly description: string;
}

/** Characters of a text. */
interface Sized {
  readonly minLength: number;
  readonly maxLength: number;
}

/** Free text that must be given. @throws Mistake (from `read`) when it is too short or too long. */
export function requiredText({ name, description, minLength, maxLength }: Described & Sized): Option<string> {
  const read = (value: unknown) => readText(name, value, { minLength, maxLength });
  return { name, description, required: true, kind: { type: 'text', minLength, maxLength }, read };
}

function readText(option: string, value: unknown, { minLength: min, maxLength: max }: Sized): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text.length >= min && text.length <= max) return text;
  throw new Mistake({ kind: 'wrong-length', option, min, max, length: text.length });
}

/** One of a fixed list; undefined when not given. */
export function choice<const T extends string>(
  option: Described & { readonly choices: readonly (Choice & { readonly value: T })[] },
): Option<T | undefined> {
  const { name, description, choices } = option;
  const read = (value: unknown) => choices.find((each) => each.value === value)?.value;
  return { name, description, required: false, kind: { type: 'choice', choices }, read };
}

type Suggest = Extract<OptionKind, { type: 'search' }>['suggest'];

/**
 * Text with suggestions while typing. What arrives may be a suggestion's value or anything else.
 * @throws Mistake (from `read`) when it is too long.
 */
export function search(
  option: Described & { readonly maxLength: number; readonly suggest: Suggest },
): Option<string | undefined> {
  const { name, description, suggest, maxLength } = option;
  const read = (value: unknown) =>
    typeof value === 'string' && value.trim() !== '' ? readText(name, value, { minLength: 1, maxLength }) : undefined;
  return { name, description, required: false, kind: { type: 'search', suggest, maxLength }, read };
}

/** The same, when it must be given. @throws Mistake (from `read`) when it is too short or too long. */
export function requiredSearch(option: Described & Sized & { readonly suggest: Suggest }): Option<string> {
  const { name, description, suggest, minLength, maxLength } = option;
  const read = (value: unknown) => readText(name, value, { minLength, maxLength });
  return { name, description, required: true, kind: { type: 'search', suggest, minLength, maxLength }, read };
}

/** Yes or no; no when not given. */
export function flag({ name, description }: Described): Option<boolean> {
  return { name, description, required: false, kind: { type: 'flag' }, read: (value) => value === true };
}
