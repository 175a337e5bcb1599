import type { DiscordMessage } from '../../../state/message.ts';
import { type ChannelEvent, displayName } from '../../protocol.ts';
import { createComposer } from '../composer/composer.ts';
import { welcomeElement } from '../composer/examples.ts';
import { create } from '../create.ts';
import { act, connect } from '../server.ts';
import { keepSetting, readSetting } from '../settings.ts';
import { type View, viewOf, withNames } from '../view.ts';
import { headerParts, sidebarParts } from './frame.ts';
import { createInteractions } from './interactions.ts';
import { openMessageMenu } from './menu.ts';
import { createMessageList } from './message-list.ts';
import { createScroller } from './scroller.ts';
import { createStatusLine } from './status-line.ts';

/** Builds the page in `body` once the server has said what there is, and keeps it up to date from then on. */
export function startChannel(body: HTMLElement): void {
  let view: View | undefined;
  let light = readSetting('theme') === 'light';
  const current = (): View => {
    if (view === undefined) throw new Error('The server has not said yet what there is.');
    return view;
  };

  const reply = ({ id, author }: DiscordMessage) =>
    composer.begin({ kind: 'reply', messageId: id, to: displayName(author), ping: true });
  const edit = ({ id, content }: DiscordMessage) =>
    composer.begin({ kind: 'edit', messageId: id, text: withNames(content, current()) });
  const list = createMessageList(current, {
    reply,
    edit,
    menu: (message, at) =>
      openMessageMenu(message, at, { view: current(), reply, edit, use: interactions.useOnMessage }),
  });
  const status = createStatusLine();
  const scroller = createScroller(list.element);
  const interactions = createInteractions({ view: current, list, status, scroller });
  const composer = createComposer({
    view: current,
    slash: interactions.slash,
    onSent: scroller.awaitAnswer,
    lastOwn: () => {
      const { me } = current().state;
      const last = list.last(({ author }) => author.id === me.id);
      return last && { id: last.id, text: withNames(last.content, current()) };
    },
  });
  const header = create('header', { class: 'top' });
  const sidebar = create('aside', { class: 'sidebar', 'aria-label': 'Server' });
  const main = create('main', { class: 'chat' }, header, scroller.element, composer.element, status.element);
  document.addEventListener('loopback:component', ({ detail }) => void interactions.useComponent(detail));

  const speak = (locale: 'en-US' | 'vi'): void => {
    keepSetting('locale', locale);
    void act({ do: 'speak', locale });
  };
  const visit = (channelId: string): void => void act({ do: 'visit', channelId });
  const refresh = (messages?: readonly DiscordMessage[]): void => {
    const { state, words } = current();
    document.documentElement.lang = state.locale;
    document.documentElement.dataset['theme'] = light ? 'light' : 'dark';
    header.replaceChildren(...headerParts(current(), { isLight: light, setLight, speak, visit }));
    sidebar.replaceChildren(...sidebarParts(current()));
    scroller.welcome(welcomeElement(current(), composer.run), words.log);
    scroller.redraw(() => list.show(light, messages));
    composer.refresh();
  };
  const setLight = (next: boolean): void => {
    light = next;
    keepSetting('theme', next ? 'light' : 'dark');
    refresh();
    header.querySelector<HTMLElement>('.theme')?.focus();
  };
  const onState = (event: Extract<ChannelEvent, { kind: 'state' }>): void => {
    const isFirst = view === undefined;
    const isElsewhere = view?.state.channel.id !== event.state.channel.id;
    view = viewOf(event.state);
    refresh(event.state.messages);
    if (isFirst) body.replaceChildren(sidebar, main);
    if (isElsewhere) scroller.toEnd();
    if (!isFirst) return;
    composer.focus();
    const wanted = readSetting('locale');
    if ((wanted === 'vi' || wanted === 'en-US') && wanted !== event.state.locale) speak(wanted);
  };

  connect(
    (event) => {
      switch (event.kind) {
        case 'state':
          return onState(event);
        case 'message':
          if (event.message.author.bot === true) status.typing(undefined);
          return scroller.keep(() => list.put(event.message));
        case 'deleted':
          return list.remove(event.id);
        case 'typing':
          return status.typing(current().words.typing(current().state.bot.username));
        default:
          return undefined;
      }
    },
    (isUp) => status.offLine(isUp ? undefined : (view?.state.content.offLine ?? view?.words.offLine ?? '…')),
  );
}
