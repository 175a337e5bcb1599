import type { AutocompleteInteraction } from 'discord.js';
import type { BotContext } from '../context.ts';
import type { Locale } from '../languages/locale.ts';
import { CHOICE, CHOICES } from '../layout/limits.ts';
import { shorten, shortenWithin } from '../layout/shorten.ts';
import type { Choice, Suggestion } from '../option.ts';
import { holdsAll } from '../suggestions.ts';
import { findSlash } from './run-command.ts';
import { localeOf } from './send.ts';

/** Suggests what an option may be, while the member types. */
export async function suggest(interaction: AutocompleteInteraction, context: BotContext): Promise<void> {
  const focused = interaction.options.getFocused(true);
  const option = findSlash(context.commands, interaction).options.find(({ name }) => name === focused.name);
  const suggestions = option?.kind.type === 'text' ? option.kind.suggest : undefined;
  const search = context.search();
  const found = (search && suggestions?.(search.library, focused.value)) ?? [];
  const locale = localeOf(interaction, context);
  await interaction.respond(found.slice(0, CHOICES).map((suggestion) => toChoice(suggestion, focused.value, locale)));
}

/** The name is cut, not what stands behind it; a value never: it would no longer find what it stands for. */
function toChoice(suggestion: Suggestion, typed: string, locale: Locale): Choice {
  const behind = detailsOf(suggestion, locale).join(' · ');
  if (suggestion.name === '') return { name: behind, value: suggestion.value };
  const tail = behind === '' ? '' : ` · ${behind}`;
  return { name: `${shortName(suggestion.name, typed, CHOICE - tail.length)}${tail}`, value: suggestion.value };
}

/** Where what was typed would be cut off, something before it is left out: a member looks for these words. */
function shortName(name: string, typed: string, max: number): string {
  const short = shorten(name, max);
  return holdsAll(short, typed) || !holdsAll(name, typed) ? short : shortenWithin(name, max);
}

function detailsOf({ date, language, reports }: Suggestion, { t, date: day, month }: Locale): readonly string[] {
  const when = date === undefined ? '' : date.length === 'yyyy-mm'.length ? month(date) : day(date);
  return [
    when,
    language === undefined ? '' : t(`lang_${language}`),
    reports === undefined ? '' : t('reportCount', { count: reports }),
  ].filter((detail) => detail !== '');
}
