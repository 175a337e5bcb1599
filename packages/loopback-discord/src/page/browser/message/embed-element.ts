import type { Reading } from '../../../markdown/reading.ts';
import type { Embed } from '../../../state/message.ts';
import { create, linkAttributes } from '../create.ts';
import { isHere } from './file-element.ts';
import { markdownElement } from './markdown-element.ts';

const FIELDS_IN_ROW = 3;

/** An embed: author, title, description, fields, footer, and pictures that are on this computer. */
export function embedElement(embed: Embed, reading: Reading): HTMLElement {
  const { title, url, author, color, description, fields = [], footer, image, thumbnail } = embed;
  const element = create('discord-embed', {
    slot: 'embeds',
    'embed-title': title,
    url: url !== undefined && 'href' in linkAttributes(url) ? url : undefined,
    'author-name': author?.name,
    image: image && isHere(image.url) && image.url,
    thumbnail: thumbnail && isHere(thumbnail.url) && thumbnail.url,
    color: color === undefined ? undefined : `#${color.toString(16).padStart(6, '0')}`,
  });
  if (description !== undefined) {
    element.append(create('discord-embed-description', { slot: 'description' }, markdownElement(description, reading)));
  }
  if (fields.length > 0) {
    const rows = fields.map((field, index) =>
      create(
        'discord-embed-field',
        {
          'field-title': field.name,
          inline: field.inline === true,
          'inline-index': field.inline === true ? 1 + (index % FIELDS_IN_ROW) : undefined,
        },
        markdownElement(field.value ?? '', reading),
      ),
    );
    element.append(create('discord-embed-fields', { slot: 'fields' }, ...rows));
  }
  if (footer?.text !== undefined) element.append(create('discord-embed-footer', { slot: 'footer' }, footer.text));
  return element;
}
