import type { AutocompleteInteraction } from 'discord.js';
import type { Choice, Suggestion } from '../command.ts';
import type { BotContext } from '../context.ts';
import type { Locale } from '../languages/locale.ts';
import { CHOICE, CHOICES } from '../rendering/layout/limits.ts';
import { shorten, shortenWithin } from '../rendering/layout/shorten.ts';
import { holdsAll } from '../replies/events.ts';
import { localeOf } from './answer-with.ts';
import { findSlash } from './find-command.ts';

/** Suggests what an option may be, while the member types. */
export async function suggest(interaction: AutocompleteInteraction, context: BotContext): Promise<void> {
  const focused = interaction.options.getFocused(true);
  const option = findSlash(context.commands, interaction).options.find(({ name }) => name === focused.name);
  const search = context.search();
  const isKnown = option?.kind.type === 'search' && search !== undefined;
  const found = isKnown ? option.kind.suggest(focused.value, { search, content: context.content }) : [];
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
