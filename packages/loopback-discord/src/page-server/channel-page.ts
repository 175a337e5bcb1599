import { h } from 'hastscript';
import { htmlDocument } from '../../../../src/playground/site/document.ts';

/** The page of the channel. Its script builds all that is on it. */
export function channelPage(): string {
  return htmlDocument({
    title: 'Debrief playground',
    lang: 'en',
    styles: ['/assets/channel.css'],
    scripts: ['/assets/channel-page.js'],
    body: [h('noscript', 'The channel needs JavaScript. The reports can be read without: /reports/')],
  });
}
