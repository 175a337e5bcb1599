import { flagAt, textAt } from '../../hugo/settings.ts';
import { partsOf } from '../file-addresses.ts';
import type { AddressOf } from '../layout.ts';

/** https://docusaurus.io/docs/create-doc#doc-urls and, for blogs, `packages/docusaurus-plugin-content-blog/src/blogUtils.ts` */
export const docusaurusAddress: AddressOf = ({ source, settings, layout }) => {
  if (source?.route === undefined || flagAt(settings, 'draft') || !/\.mdx?$/.test(source.path)) return undefined;
  if (/(?:^|\/)_|(?:^|\/)__tests__\//.test(source.path)) return undefined;
  const slug = textAt(settings, 'slug');
  const below = source.kind === 'docs' ? docPath(source.path, settings) : slug || PATHS[source.kind](source.path);
  if (below === undefined) return undefined;
  const address = `${source.route}/${below}`.replace(/\/{2,}/g, '/').replace(/^\//, '');
  switch (textAt(layout.settings, 'trailingslash')) {
    case 'true':
      return address === '' ? '' : address.replace(/\/?$/, '/');
    case 'false':
      return address.replace(/\/$/, '');
    default:
      return address;
  }
};

const PATHS = {
  /** The day stands in the path wherever it stands in the name; folders above it come behind it. */
  blog: (path: string): string => {
    const [, folder = '', day, text = ''] =
      /^(.*)(\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(.*?)(?:\/index)?\.mdx?$/.exec(path) ?? [];
    return day === undefined ? path.replace(/(?:\/index)?\.mdx?$/, '') : `${day.replaceAll('-', '/')}/${folder}${text}`;
  },
  pages: (path: string): string => {
    const { folder, name } = partsOf(path);
    return name === 'index' ? folder : folder + name;
  },
};

function docPath(path: string, settings: Parameters<AddressOf>[0]['settings']): string | undefined {
  const isNumbered = flagAt(settings, 'parse_number_prefixes', true);
  const { folder, name } = partsOf(path);
  const folders = folder.split('/').filter((part) => part !== '');
  const slug = textAt(settings, 'slug');
  if (slug.startsWith('/')) return slug;
  const plain = folders.map((part) => (isNumbered ? withoutNumber(part) : part));
  if (plain.includes(undefined) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(slug)) return undefined;
  const above = plain.map((part) => `${part}/`).join('');
  if (slug !== '') return above + slug;
  const isIndex = /^(?:index|readme)$/i.test(name) || name.toLowerCase() === folders.at(-1)?.toLowerCase();
  if (isIndex) return above;
  const last = textAt(settings, 'id') || (isNumbered ? withoutNumber(name) : name);
  return last === undefined ? undefined : above + last;
}

/**
 * "01-intro" is "intro"; dates and versions stay. Undefined where releases differ about what a date is.
 * `packages/docusaurus-plugin-content-docs/src/numberPrefix.ts`
 */
function withoutNumber(name: string): string | undefined {
  const [, rest] = /^\d+\s*[-_.]+\s*([^-_.\s].*)$/.exec(name) ?? [];
  if (/^\d+[-_.]\d+/.test(name) || rest === undefined) return name;
  return /^(?:\d{2}|\d{4})[-_.]?\d{2}/.test(name) ? undefined : rest;
}
