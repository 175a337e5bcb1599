import { create } from '../create.ts';
import type { View } from './view.ts';

export interface HeaderContext {
  readonly isLight: () => boolean;
  readonly setLight: (light: boolean) => void;
  readonly speak: (locale: 'en-US' | 'vi') => void;
}

const LANGUAGES = [
  ['en-US', 'English'],
  ['vi', 'Tiếng Việt'],
] as const;

/** The bar over the channel: its name, the other pages, the language of the member's Discord, the theme. */
export function headerParts({ state, words }: View, context: HeaderContext): readonly HTMLElement[] {
  const language = create(
    'select',
    { 'aria-label': words.language, title: words.language },
    ...LANGUAGES.map(([value, name]) => create('option', { value, selected: state.locale === value }, name)),
  );
  language.addEventListener('change', () => context.speak(language.value === 'vi' ? 'vi' : 'en-US'));
  const themeName = context.isLight() ? words.darkTheme : words.lightTheme;
  const theme = create(
    'button',
    { type: 'button', class: 'theme', 'aria-label': themeName, title: themeName },
    context.isLight() ? '☾' : '☀',
  );
  theme.addEventListener('click', () => context.setLight(!context.isLight()));
  return [
    create(
      'h2',
      { class: 'channel-name' },
      create('span', { class: 'hash', 'aria-hidden': 'true' }, '#'),
      state.channel.name,
    ),
    create('nav', { class: 'pages', 'aria-label': words.pages }, ...pageLinks(words)),
    language,
    theme,
  ];
}

/** The other pages of the playground. */
export function pageLinks(words: View['words']): readonly HTMLElement[] {
  return [create('a', { href: '/reports/' }, words.reports), create('a', { href: '/author/' }, words.author)];
}
