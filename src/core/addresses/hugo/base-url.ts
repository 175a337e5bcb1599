import type { HugoConfig } from './hugo-config.ts';

/**
 * Where the site is published, ending in '/', or undefined when nobody can know: none given, a machine of one's own,
 * the address of a Git repository, or the placeholder of a new Hugo site.
 * @param siteUrl What the operator says (`SITE_URL`); it wins, and is only held to being http or https.
 * @param lang The language whose base address is asked for; they differ on sites with a host for each language.
 */
export function usableBaseUrl(config: HugoConfig, siteUrl = '', lang = config.defaultLanguage): string | undefined {
  if (siteUrl.trim() !== '') return parseWeb(siteUrl)?.href;
  const own = config.languages.find((language) => language.key === lang)?.baseUrl;
  const url = parseWeb(own ?? config.baseUrl);
  return url === undefined || isPlaceholder(url) ? undefined : url.href;
}

/** A base address has no query and no fragment, and its path ends in '/'. */
function parseWeb(text: string): URL | undefined {
  if (!URL.canParse(text.trim())) return undefined;
  const url = new URL(text.trim());
  if (!/^https?:$/.test(url.protocol)) return undefined;
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** `http://example.org/` is what `hugo new site` writes. */
function isPlaceholder({ hostname, pathname }: URL): boolean {
  return LOCAL_HOST.test(hostname) || EXAMPLE_HOST.test(hostname) || pathname.endsWith('.git/');
}

const LOCAL_HOST = /^(?:(?:.*\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;
/** Kept for documentation by RFC 2606; subdomains too, but those are used in our own examples and tests. */
const EXAMPLE_HOST = /^(?:www\.)?example\.(?:org|com|net)$/;
