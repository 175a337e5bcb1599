import { trim } from 'es-toolkit';
import { dateAt, type Settings, settingsAt, textAt, textsAt } from '../../hugo/settings.ts';
import { partsOf } from '../file-addresses.ts';
import type { AddressOf, PageFile } from '../layout.ts';
import { collectionFolders } from './jekyll.ts';

/** https://jekyllrb.com/docs/permalinks/, checked against Jekyll 4.3. */
export const jekyllAddress: AddressOf = (page) => {
  const { path, settings, layout } = page;
  const isPlain = Object.keys(settings).length === 0;
  const isChanged = /"permalink"|"slug"|"categor/.test(JSON.stringify(layout.settings['defaults'] ?? ''));
  if (isPlain || isChanged || textsAt(layout.settings, 'plugins').includes('jekyll-polyglot')) return undefined;
  const style = textAt(layout.settings, 'permalink') || 'date';
  const own = textAt(settings, 'permalink');
  const collected = [...collectionFolders(layout.settings)].find(([, folder]) => path.startsWith(folder));
  const isPost = /(?:^|\/)_posts\//.test(path);
  if (isPost) return expanded(own || (STYLES[style] ?? style), postTokens(page));
  if (collected !== undefined) {
    const [name, folder] = collected;
    const collection = settingsAt(layout.settings, 'collections', name);
    if (collection['output'] !== true) return undefined;
    const template = own || textAt(collection, 'permalink') || withSuffix('/:collection/:path', style);
    return expanded(template, documentTokens(page, name, folder));
  }
  const { folder, name } = partsOf(path);
  const template = own || (name === 'index' ? '/:path/' : withSuffix('/:path/:basename', style));
  return expanded(template, { path: folder.replace(/\/$/, ''), basename: name, output_ext: '.html' });
};

type Tokens = Readonly<Record<string, string>> | undefined;

/** Undefined when the template asks for what is not known. */
function expanded(template: string, tokens: Tokens): string | undefined {
  if (tokens === undefined) return undefined;
  const names = [...template.matchAll(TOKEN)].map(([, name = '']) => name);
  if (names.some((name) => tokens[name] === undefined)) return undefined;
  const path = template.replace(TOKEN, (_, name: string) => tokens[name] ?? '').replace(/\/{2,}/g, '/');
  return path.replace(/(^|\/)index\.html$/, '$1');
}

const TOKEN = /:([a-z_]+)/g;

const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** What pages and documents take of the style that posts have. */
function withSuffix(template: string, style: string): string {
  if (style === 'pretty' || style.endsWith('/')) return `${template}/`;
  return STYLES[style] !== undefined || style.endsWith(':output_ext') ? `${template}:output_ext` : template;
}

const POST = /^(\d{2,4})-(\d{1,2})-(\d{1,2})-(.*)$/;

function postTokens({ path, settings, now }: PageFile): Tokens {
  const [, year = '', month = '', day = '', rest] = POST.exec(partsOf(path).name) ?? [];
  if (rest === undefined) return undefined;
  const named = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = 'date' in settings ? writtenDay(settings) : named;
  if (date === undefined || new Date(date) > now) return undefined;
  const slug = textAt(settings, 'slug') || rest;
  const [y = '', m = '', d = ''] = date.split('-');
  return {
    ...{ year: y, month: m, day: d, short_year: y.slice(-2), i_month: String(Number(m)), i_day: String(Number(d)) },
    y_day: String(Math.round((Date.parse(date) - Date.parse(`${y}-01-01`)) / DAY_MS) + 1).padStart(3, '0'),
    categories: categoriesOf(path, settings).join('/'),
    title: slugified(slug, KEPT_IN_TITLES),
    slug: slugified(slug, KEPT).toLowerCase(),
    output_ext: '.html',
  };
}

const DAY_MS = 86_400_000;

/** A time shortly before or after midnight is on another day where the site is built, for all that is known. */
function writtenDay(settings: Settings): string | undefined {
  const written = /^\d{4}-\d{2}-\d{2}/.exec(textAt(settings, 'date'))?.[0];
  const text = textAt(settings, 'date').replace(/^(\S+ \d{2}:\d{2})(?!:)/, '$1:00');
  const utc = dateAt({ date: text }, 'date')?.toISOString().slice(0, 10);
  return written !== undefined && (utc === undefined || utc === written) ? written : undefined;
}

/** Folders above `_posts/`, then what the front matter says: a list, or words. */
function categoriesOf(path: string, settings: Settings): readonly string[] {
  const above = path.slice(0, path.indexOf('_posts/')).split('/');
  const list = settings['categories'];
  const words = Array.isArray(list) ? textsAt(settings, 'categories') : textAt(settings, 'categories').split(/\s+/);
  const all = [...above, textAt(settings, 'category'), ...words];
  return [...new Set(all.filter((each) => each !== '').map((each) => each.toLowerCase()))];
}

function documentTokens({ path, settings }: PageFile, collection: string, folder: string): Tokens {
  const below = path.slice(folder.length).replace(/\.\w+$/, '');
  const { name } = partsOf(path);
  const slug = textAt(settings, 'slug') || POST.exec(name)?.[4] || name;
  return {
    ...{ collection, path: below, name: slugified(name, KEPT).toLowerCase(), output_ext: '.html' },
    title: slugified(slug, KEPT_IN_TITLES),
    slug: slugified(slug, KEPT).toLowerCase(),
  };
}

/** `lib/jekyll/utils.rb` (slugify): default and pretty. */
function slugified(text: string, others: RegExp): string {
  return trim(text.replace(others, '-'), '-');
}

const KEPT = /[^\p{M}\p{L}\p{Nd}]+/gu;
const KEPT_IN_TITLES = /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu;
