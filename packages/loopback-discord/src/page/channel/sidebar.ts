import { displayName } from '../../page-server/display-name.ts';
import { avatarOf } from '../avatar.ts';
import { create } from '../create.ts';
import type { View } from './view.ts';

/** Beside the channel, on wide screens: the server with its channel, and who one is. */
export function sidebarParts({ state }: View): readonly HTMLElement[] {
  const { me, server, channel } = state;
  return [
    create('div', { class: 'server' }, server),
    create(
      'ul',
      { class: 'channels' },
      create(
        'li',
        { 'aria-current': 'page' },
        create('span', { class: 'hash', 'aria-hidden': 'true' }, '#'),
        channel.name,
      ),
    ),
    create('div', { class: 'me' }, create('img', { src: avatarOf(me), alt: '' }), displayName(me)),
  ];
}
