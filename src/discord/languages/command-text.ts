import { Locale, type LocalizationMap } from 'discord.js';
import { LANGUAGES } from './languages.ts';

/** A text of a command in each of Discord's languages that Debrief speaks; `path` as in `Language.commands`. */
export function commandText(path: string): LocalizationMap {
  const texts: LocalizationMap = {};
  for (const [tag, { commands }] of LANGUAGES) {
    const text = commands[path];
    if (text === undefined) continue;
    for (const locale of Object.values(Locale)) if (isSpokenBy(locale, tag)) texts[locale] = text;
  }
  return texts;
}

/** 'pt' speaks to `pt-BR`, and 'es' to `es-ES` and `es-419`. */
function isSpokenBy(locale: Locale, tag: string): boolean {
  return locale.toLowerCase() === tag || locale.toLowerCase().split('-')[0] === tag;
}
