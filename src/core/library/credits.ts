import type { HugoConfig } from '../addresses/hugo/hugo-config.ts';

/** Who is to be named when a report is cited. */
export interface Credits {
  /** As the front matter names it (`author`, `authors`), else the site's configuration; absent when neither does. */
  readonly author?: string;
  /** The site's own title in the language of the page; absent when it has none. */
  readonly siteTitle?: string;
}

/** @param lang the language of the page's address. */
export function creditsOf(
  frontMatter: Readonly<Record<string, unknown>>,
  config: HugoConfig | undefined,
  lang: string,
): Credits {
  const author = [frontMatter['author'], frontMatter['authors'], config?.author]
    .map(namesIn)
    .find((text) => text !== '');
  const language = config?.languages.find(({ key }) => key === lang);
  const siteTitle = (language?.title || config?.title || '').trim();
  return { ...(author !== undefined && { author }), ...(siteTitle !== '' && { siteTitle }) };
}

/** One name or several. Themes want mail addresses there: those are nobody's name, and not ours to spread. */
function namesIn(value: unknown): string {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all
    .flatMap((each) => (typeof each === 'string' ? [each.trim()] : []))
    .filter((name) => name !== '' && !name.includes('@'))
    .join(', ');
}
