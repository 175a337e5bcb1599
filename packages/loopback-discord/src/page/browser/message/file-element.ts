import type { Reading } from '../../../markdown/reading.ts';
import type { Component } from '../../../state/component.ts';
import type { DiscordAttachment } from '../../../state/message.ts';
import { create, createSign, linkAttributes } from '../create.ts';

/** A picture that is on this computer. Of any other only the description is shown: nothing is fetched from elsewhere. */
export function pictureElement({ media, description = '' }: Pick<Component, 'media' | 'description'>): HTMLElement {
  const url = media?.url ?? '';
  if (isHere(url)) return create('img', { class: 'media', src: url, alt: description });
  return create('div', { class: 'media missing', role: 'img', 'aria-label': description }, description || 'Picture');
}

/** Whether an address is one of this computer, or a picture in itself. */
export function isHere(url: string): boolean {
  if (/^data:image\/(?:png|jpeg|webp|gif);/u.test(url)) return true;
  return URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol) && new URL(url).hostname === '127.0.0.1';
}

/** A file: its name, a link where there is one, and below it the size. `size` is in bytes. */
export function fileElement(
  {
    url,
    name = nameIn(url),
    size,
  }: { readonly url: string; readonly name?: string | undefined; readonly size?: number | undefined },
  { locale }: Reading,
): HTMLElement {
  const bytes = size === undefined ? [] : [create('span', { class: 'file-size' }, sizeText(size, locale))];
  return create(
    'div',
    { class: 'file' },
    createSign('paper'),
    create('div', { class: 'file-words' }, create('a', { class: 'file-name', ...linkAttributes(url) }, name), ...bytes),
  );
}

/** Files that hang on a message of version 1, below its text: pictures, and others by name. */
export function attachmentElements(
  attachments: readonly DiscordAttachment[],
  reading: Reading,
): readonly HTMLElement[] {
  const isPicture = ({ content_type: type = '' }: DiscordAttachment) => /^image\/(?:png|jpeg|webp|gif)$/u.test(type);
  const pictures = attachments
    .filter(isPicture)
    .map(({ url, description }) => pictureElement({ media: { url }, description }));
  const files = attachments
    .filter((each) => !isPicture(each))
    .map(({ url, filename: name, size }) => fileElement({ url, name, size }, reading));
  const look = pictures.length === 1 ? 'gallery single' : 'gallery';
  return [...(pictures.length === 0 ? [] : [create('div', { class: look }, ...pictures)]), ...files];
}

function nameIn(url: string): string {
  return url.split('/').at(-1) ?? '';
}

const KILO = 1_024;
const UNITS = ['B', 'KB', 'MB'] as const;

/** "5.37 KB", as Discord writes it. */
function sizeText(bytes: number, locale: string): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(KILO)));
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(bytes / KILO ** power);
  return `${number} ${UNITS[power] ?? 'B'}`;
}
