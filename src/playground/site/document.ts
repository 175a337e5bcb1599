import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

export interface DocumentParts {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  /** Addresses of style sheets and of scripts. */
  readonly styles: readonly string[];
  readonly scripts?: readonly string[];
  readonly body: readonly ElementContent[];
}

/** A page as HTML. Text is escaped wherever it stands. */
export function htmlDocument({ title, lang, styles, scripts = [], body }: DocumentParts): string {
  const head = h('head', [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    h('link', { rel: 'icon', href: '/assets/icon.svg' }),
    ...styles.map((href) => h('link', { rel: 'stylesheet', href })),
    ...scripts.map((src) => h('script', { src, defer: true })),
  ]);
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, html(lang, head, h('body', [...body]))] };
  return toHtml(root);
}

function html(lang: string, head: Element, body: Element): Element {
  return h('html', { lang }, [head, body]);
}
