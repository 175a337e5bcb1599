import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { CommandBody, CommandOption, Values } from 'loopback-discord';

/** The languages that every command is driven in. */
export const TAGS = ['en', 'vi'] as const;
export type Tag = (typeof TAGS)[number];

/**
 * What members type, by command and option; the first of each is found in the reports of `FILES`. Options with choices
 * and switches need none: all of theirs are driven.
 */
export const TYPED: Typed = {
  'ask question': { en: ['what rotates the passwords?', 'Azure'], vi: ['xoay vòng mật khẩu', 'Azure'] },
  'ask event': { en: ['cloud security', 'Azure', ''], vi: ['cloud security', 'su kien khac', ''] },
  'topic about': { en: ['GuardDuty', 'Azure', ''], vi: ['guardduty', 'không có gì như vậy', ''] },
  'compare first': { en: ['cloud security', 'kms', 'Azure', ''], vi: ['cloud security', 'không có', ''] },
  'compare second': { en: ['serverless', 'GuardDuty', 'Azure', ''], vi: ['serverless', 'kms', ''] },
  'compare about': { en: ['GuardDuty', 'Azure', ''], vi: ['guardduty', 'không có gì', ''] },
  'reports report': { en: ['evening', 'Azure', ''], vi: ['serverless', 'báo cáo khác', ''] },
  'reports topic': { en: ['kms', 'Azure', ''], vi: ['kms', 'không có', ''] },
  'reports speaker': { en: ['toan', 'Azure', ''], vi: ['toàn', 'không ai', ''] },
  'follow what': { en: ['GuardDuty', 'Azure', ''], vi: ['guardduty', 'không có gì', ''] },
  'reports month': { en: ['10', 'Azure', ''], vi: ['11/2025', 'tháng mười', ''] },
};

export type Typed = Readonly<Record<string, Readonly<Record<Tag, readonly [string, ...string[]]>>>>;

/** A slash command or a subcommand, as registered. */
export interface Invokable {
  readonly path: string;
  readonly options: readonly CommandOption[];
}

/** Commands that speak Vietnamese. One of someone's own that stays English needs no drive. */
export function bilingual(commands: readonly CommandBody[]): readonly CommandBody[] {
  return commands.filter(
    (command) => (command.description_localizations ?? command.name_localizations)?.['vi'] !== undefined,
  );
}

export function invokablesOf(commands: readonly CommandBody[]): readonly Invokable[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap(({ name, options }) => {
      const below = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
      if (below.length === 0) return [{ path: name, options }];
      return below.map((each) => ({ path: `${name} ${each.name}`, options: each.options ?? [] }));
    });
}

/** Entries of the message menu, and of menus that nobody drives. */
export function menusOf(commands: readonly CommandBody[], type: ApplicationCommandType): readonly string[] {
  return commands.filter((each) => each.type === type).map(({ name }) => name);
}

const NOT_TYPED: ReadonlySet<number> = new Set([
  ApplicationCommandOptionType.Boolean,
  ApplicationCommandOptionType.Channel,
]);

/** Options that members type into and that have no drive. */
export function withoutDrive(invokables: readonly Invokable[]): readonly string[] {
  return invokables.flatMap(({ path, options }) =>
    options
      .map((option) => ({ option, key: `${path} ${option.name}` }))
      .flatMap(({ option, key }) => {
        const hasOwn = option.choices !== undefined || NOT_TYPED.has(option.type);
        return hasOwn || TAGS.every((tag) => TYPED[key]?.[tag] !== undefined) ? [] : [key];
      }),
  );
}

/** Each way to fill in a command: every option with all its values, beside those that must be given. Of channels, ids are typed. */
export function fillings({ path, options }: Invokable, tag: Tag, typed = TYPED): readonly Values[] {
  const needed: Values = Object.fromEntries(
    options
      .filter(({ required }) => required === true)
      .map((option) => [option.name, valuesOf(path, option, tag, typed)[0] ?? '']),
  );
  const each = options.flatMap((option) =>
    valuesOf(path, option, tag, typed)
      .filter((value) => value !== '')
      .map((value) => ({ ...needed, [option.name]: value })),
  );
  return [needed, ...each];
}

/** All that is typed into options that suggest; `needed` is what stands in the others that must be given. */
export function typings(tag: Tag): (invokable: Invokable) => readonly Typing[] {
  return ({ path, options }) =>
    options
      .filter(({ autocomplete }) => autocomplete === true)
      .flatMap(({ name: option }) => {
        const [all = {}] = fillings({ path, options }, tag);
        const needed = Object.fromEntries(Object.entries(all).filter(([name]) => name !== option));
        return (TYPED[`${path} ${option}`]?.[tag] ?? []).map((typed) => ({ path, option, typed, needed }));
      });
}

interface Typing {
  readonly path: string;
  readonly option: string;
  readonly typed: string;
  readonly needed: Values;
}

function valuesOf(path: string, option: CommandOption, tag: Tag, typed: Typed): readonly (string | number | boolean)[] {
  if (option.choices !== undefined) return option.choices.map(({ value }) => value);
  if (option.type === ApplicationCommandOptionType.Boolean) return [true, false];
  return typed[`${path} ${option.name}`]?.[tag] ?? [];
}
