import type { ElementContent } from 'hast';
import { h } from 'hastscript';

export interface PageLink {
  readonly href: string;
  readonly text: string;
}

/** What all pages beside the channel share: the way back to it, and to `links`. */
export function pageFrame(links: readonly PageLink[], main: readonly ElementContent[]): readonly ElementContent[] {
  const all = [{ href: '/', text: '← Channel' }, ...links];
  return [
    h('a', { class: 'skip', href: '#content' }, 'Skip to the content'),
    h(
      'header',
      { class: 'frame' },
      h(
        'nav',
        { ariaLabel: 'Pages' },
        all.map(({ href, text }) => h('a', { href }, text)),
      ),
    ),
    h('main', { id: 'content' }, [...main]),
  ];
}
