import type { Library } from '../core/library/library.ts';
import { Mistake } from './replies/notice.ts';
import type { SetupControl } from './setup-control.ts';

/** An option of a command. `read` turns what came over the wire into what the command works with. */
export interface Option<T> extends Described {
  readonly required: boolean;
  readonly kind: OptionKind;
  readonly read: (value: unknown) => T;
}

interface Described {
  readonly name: string;
  readonly description: string;
}

/** What an option of a command accepts; limits are Discord's and checked by Discord and again on arrival. */
type OptionKind =
  | ({ readonly type: 'text' } & TextLimits)
  | { readonly type: 'choice'; readonly choices: readonly Choice[] }
  | { readonly type: 'flag' }
  /** A text channel of the server. */
  | { readonly type: 'channel' };

interface TextLimits {
  /** Characters; default 1. */
  readonly minLength?: number;
  readonly maxLength: number;
  /** What to choose from while typing; what arrives may be a suggestion's value or anything else. */
  readonly suggest?: (library: Library, typed: string) => readonly Suggestion[];
  /** The same for what is chosen for a server, for those alone who may manage it. */
  readonly suggestFor?: (setup: SetupControl, typed: string) => readonly Suggestion[];
}

/** `value` is what the command gets, `name` what the member sees; each 1 to 100 characters. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A choice while typing. What stands behind the name is put into the member's language. */
export interface Suggestion extends Choice {
  /** ISO 8601. */
  readonly date?: string | undefined;
  readonly language?: string;
  readonly reports?: number;
}

/** Text that must be given. @throws Mistake (from `read`) when it is too short or too long. */
export function requiredText({ name, description, ...limits }: Described & TextLimits): Option<string> {
  const read = (value: unknown) => readText(name, value, limits);
  return { name, description, required: true, kind: { type: 'text', ...limits }, read };
}

/** Text; undefined when not given. @throws Mistake (from `read`) when it is too short or too long. */
export function optionalText({ name, description, ...limits }: Described & TextLimits): Option<string | undefined> {
  const read = (value: unknown) =>
    typeof value === 'string' && value.trim() !== '' ? readText(name, value, limits) : undefined;
  return { name, description, required: false, kind: { type: 'text', ...limits }, read };
}

function readText(option: string, value: unknown, { minLength: min = 1, maxLength: max }: TextLimits): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text.length >= min && text.length <= max) return text;
  throw new Mistake({ kind: 'wrong-length', option, min, max, length: text.length });
}

/** One of a fixed list; undefined when not given. */
export function choice<const T extends string>({
  choices,
  ...described
}: Described & { readonly choices: readonly (Choice & { readonly value: T })[] }): Option<T | undefined> {
  const read = (value: unknown) => choices.find((each) => each.value === value)?.value;
  return { ...described, required: false, kind: { type: 'choice', choices }, read };
}

/** The id of a channel; undefined when not given. */
export function channel(described: Described): Option<string | undefined> {
  const read = (value: unknown) => (typeof value === 'string' && /^\d{17,20}$/u.test(value) ? value : undefined);
  return { ...described, required: false, kind: { type: 'channel' }, read };
}

/** Yes or no; no when not given. */
export function flag(described: Described): Option<boolean> {
  return { ...described, required: false, kind: { type: 'flag' }, read: (value) => value === true };
}
