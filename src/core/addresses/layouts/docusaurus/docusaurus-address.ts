import { flagAt, textAt } from '../../hugo/settings.ts';
import { literalAt } from '../config-text.ts';
import { partsOf } from '../file-addresses.ts';
import type { AddressOf } from '../layout.ts';

/** Pages of the classic preset's docs. https://docusaurus.io/docs/create-doc#doc-urls */
export const docusaurusAddress: AddressOf = ({ path, settings, layout }) => {
  const code = textAt(layout.settings, 'code');
  const route = literalAt(code, 'routeBasePath');
  const isUsual = ['path', 'numberPrefixParser', 'versions', 'lastVersion'].every((key) => literalAt(code, key) === '');
  if (!isUsual || route === undefined || !path.startsWith('docs/') || flagAt(settings, 'draft')) return undefined;
  const base = (route || 'docs').replace(/^\/+|(?<!\/)\/+$/g, '');
  const below = docPath(path.slice('docs/'.length), textAt(settings, 'slug'), textAt(settings, 'id'));
  return [base, below].filter((part) => part !== '').join('/');
};

function docPath(path: string, slug: string, id: string): string {
  const { folder, name } = partsOf(path);
  const folders = folder.split('/').filter((part) => part !== '');
  const plain = folders.map(withoutNumber);
  if (slug.startsWith('/')) return slug.replace(/^\/+/, '');
  if (slug !== '') return [...plain, slug].join('/');
  const last = withoutNumber(name);
  const isIndex = /^(?:index|readme)$/i.test(name) || name.toLowerCase() === folders.at(-1)?.toLowerCase();
  if (isIndex && id === '') return plain.map((part) => `${part}/`).join('');
  return [...plain, id || last].join('/');
}

/** "01-intro" is "intro"; dates and versions stay. `packages/docusaurus-plugin-content-docs/src/numberPrefix.ts` */
function withoutNumber(name: string): string {
  if (/^(?:(?:\d{2}|\d{4})[-_.]?\d{2}(?:[-_.]?(?:\d{2}|\d{4}))?|\d+[-_.]\d+)/.test(name)) return name;
  return /^\d+\s*[-_.]+\s*([^-_.\s].*)$/.exec(name)?.[1] ?? name;
}
