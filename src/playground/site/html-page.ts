import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { htmlReply, type PageLink } from 'loopback-discord';

export interface HtmlPage {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  /** Whether the browser loads the page again when the reports change. */
  readonly isLive: boolean;
  /** Ways to other pages, beside the one to the channel. */
  readonly links: readonly PageLink[];
  readonly main: readonly ElementContent[];
}

/** One of the pages beside the channel. Text is escaped wherever it stands. */
export function htmlPage({ title, lang, isLive, links, main }: HtmlPage): Response {
  const head = h('head', [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    h('link', { rel: 'icon', href: '/assets/icon.svg' }),
    h('link', { rel: 'stylesheet', href: '/assets/pages.css' }),
    ...(isLive ? [h('script', { src: '/assets/live.js', defer: true })] : []),
  ]);
  const ways = [{ href: '/', text: '← Channel' }, ...links].map(({ href, text }) => h('a', { href }, text));
  const body = h('body', [
    h('a', { class: 'skip', href: '#content' }, 'Skip to the content'),
    h('header', { class: 'frame' }, h('nav', { ariaLabel: 'Pages' }, ways)),
    h('main', { id: 'content' }, [...main]),
  ]);
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, h('html', { lang }, [head, body])] };
  return htmlReply(toHtml(root), isLive ? 'live' : 'page');
}

/** "29 Nov 2025" for an ISO date. */
export function dateText(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
