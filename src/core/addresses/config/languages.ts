import { flagAt, type Settings, settingsAt, textAt, textsAt } from './settings.ts';

export interface HugoLanguage {
  /** The key of the configuration, in lower case: 'vi', 'pt-br'. It stands in file names and paths. */
  readonly key: string;
  /** Such as 'Tiếng Việt'; the key when it has no name. */
  readonly name: string;
  readonly title: string;
  readonly weight: number;
  /** Only on sites with a host for each language. */
  readonly baseUrl?: string;
  /** Only when the language has a folder of its own, such as 'content/vi'. */
  readonly contentDir?: string;
  /** Hugo leaves out files of a language that is disabled. */
  readonly disabled: boolean;
}

/** The languages of a site, by weight (those without one last) and key; the default one alone when none is named. */
export function readLanguages(settings: Settings): readonly HugoLanguage[] {
  const disabled = textsAt(settings, 'disablelanguages').map((key) => key.toLowerCase());
  const keys = Object.keys(settingsAt(settings, 'languages'));
  if (keys.length === 0) keys.push(textAt(settings, 'defaultcontentlanguage').toLowerCase() || 'en');
  const languages = keys.map((key) => readLanguage(key, settingsAt(settings, 'languages', key), disabled));
  return languages.sort((a, b) => (a.weight || Infinity) - (b.weight || Infinity) || (a.key < b.key ? -1 : 1));
}

function readLanguage(key: string, settings: Settings, disabled: readonly string[]): HugoLanguage {
  const baseUrl = textAt(settings, 'baseurl').trim();
  const contentDir = textAt(settings, 'contentdir').replace(/^\.?\/|\/$/g, '');
  return {
    key,
    name: textAt(settings, 'languagename') || key,
    title: textAt(settings, 'title'),
    weight: Number(textAt(settings, 'weight')) || 0,
    ...(baseUrl !== '' && { baseUrl }),
    ...(contentDir !== '' && { contentDir }),
    disabled: flagAt(settings, 'disabled') || disabled.includes(key),
  };
}
