import { create } from './create.ts';

/** A picture that is on this computer. Of any other only the description is shown: nothing is fetched from elsewhere. */
export function mediaElement(url: string, description: string): HTMLElement {
  if (isHere(url)) return create('img', { class: 'media', src: url, alt: description });
  return create('div', { class: 'media missing', role: 'img', 'aria-label': description }, description || 'Picture');
}

function isHere(url: string): boolean {
  if (/^data:image\/(?:png|jpeg|webp|gif);/u.test(url)) return true;
  return URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol) && new URL(url).hostname === '127.0.0.1';
}
