import { displayName, type ShownPlace } from '../../protocol.ts';
import { create, createButton, createSign } from '../create.ts';
import { avatarOf } from '../message/avatar.ts';
import type { View } from '../view.ts';

export interface HeaderContext {
  readonly isLight: boolean;
  readonly setLight: (light: boolean) => void;
  readonly speak: (locale: 'en-US' | 'vi') => void;
  /** Goes to another server, by the id of its channel. */
  readonly visit: (channelId: string) => void;
}

const LANGUAGES = [
  ['en-US', 'English'],
  ['vi', 'Tiếng Việt'],
] as const;

/** The bar over the channel: its name, the other pages, the language of the member's Discord, the theme. */
export function headerParts(
  { state, words }: View,
  { isLight, setLight, speak, visit }: HeaderContext,
): readonly Node[] {
  const language = create(
    'select',
    { 'aria-label': words.language, title: words.language },
    ...LANGUAGES.map(([value, name]) => create('option', { value, selected: state.locale === value }, name)),
  );
  language.addEventListener('change', () => speak(language.value === 'vi' ? 'vi' : 'en-US'));
  const themeName = isLight ? words.darkTheme : words.lightTheme;
  const theme = { class: 'theme', 'aria-label': themeName, title: themeName };
  const pages = (state.content.links ?? []).map(({ href, text }) => create('a', { href }, text));
  const servers = create(
    'select',
    { class: 'servers', 'aria-label': words.server, title: words.server },
    ...state.servers.map((place) =>
      create('option', { value: place.id, selected: place.id === state.channel.id }, nameOf(place, words)),
    ),
  );
  servers.addEventListener('change', () => visit(servers.value));
  return [
    ...(state.servers.length > 1 ? [servers] : []),
    create('h2', { class: 'channel-name' }, ...channelName(state.channel.name)),
    create('nav', { class: 'pages', 'aria-label': words.pages }, ...pages),
    language,
    createButton(theme, () => setLight(!isLight), isLight ? '☾' : '☀'),
  ];
}

function nameOf({ name, isDirect, isNew }: ShownPlace, words: View['words']): string {
  return `${isNew ? '● ' : ''}${isDirect ? words.direct(name) : name}`;
}

/** The sign, and the name behind it. */
function channelName(name: string): readonly (Node | string)[] {
  return [createSign('hash', name.slice(0, 1)), name.slice(1)];
}

/** Beside the channel, on wide screens: the server with its channel, and who one is. */
export function sidebarParts({ state: { me, server, channel } }: View): readonly Node[] {
  return [
    create('div', { class: 'server' }, server),
    create('ul', { class: 'channels' }, create('li', { 'aria-current': 'page' }, ...channelName(channel.name))),
    create('div', { class: 'me' }, create('img', { src: avatarOf(me), alt: '' }), displayName(me)),
  ];
}
