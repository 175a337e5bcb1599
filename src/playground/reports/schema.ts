import { defaultSchema, type Schema } from 'hast-util-sanitize';

const STAYING = (defaultSchema.attributes?.['*'] ?? []).filter(
  (name) => !['accessKey', 'tabIndex', 'name', 'color'].includes(String(name)),
);

/**
 * What may stay of a report's HTML: what GitHub lets through, without what could act on its own. Ids stay as they are
 * written, since links of the report go to them: no script runs on the page that they could mislead.
 */
export const SCHEMA: Schema = {
  ...defaultSchema,
  // A box that is ticked or not belongs to an item of a list of tasks.
  ancestors: { ...defaultSchema.ancestors, input: ['li'] },
  attributes: { ...defaultSchema.attributes, '*': STAYING },
  clobber: [],
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  strip: ['script', 'style', 'title', 'iframe', 'object', 'noscript', 'template'],
};
