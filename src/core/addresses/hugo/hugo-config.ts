import { type AnchorRules, DEFAULT_ANCHOR_RULES } from './anchors.ts';
import { type ConfigFile, readConfigFiles } from './config-files.ts';
import { flagAt, type Settings, settingsAt, textAt, textsAt } from './settings.ts';

/** What of a site's configuration decides its addresses. */
export type HugoConfig = Readonly<ReturnType<typeof readHugoConfig>>;

/** A language of a site. */
export type HugoLanguage = Readonly<ReturnType<typeof readLanguage>>;

/**
 * Reads a site's configuration with Hugo's defaults for what it does not say. Values of another kind than Hugo expects
 * count as not said.
 * @param files `hugo.*`, `config.*` and those below `config/`, as `readConfigFiles` wants them; none is no error.
 * @throws UnreadableConfig
 */
export function readHugoConfig(files: readonly ConfigFile[]) {
  const settings = readConfigFiles(files);
  const languages = readLanguages(settings);
  const multihost = languages.some((language) => language.baseUrl !== undefined);
  return {
    /** As written; '' when there is none. See `usableBaseUrl`. */
    baseUrl: textAt(settings, 'baseurl').trim(),
    title: textAt(settings, 'title'),
    author: textAt(settings, 'author') || textAt(settingsAt(settings, 'params'), 'author'),
    defaultLanguage: textAt(settings, 'defaultcontentlanguage').toLowerCase() || 'en',
    defaultLanguageInSubdir: flagAt(settings, 'defaultcontentlanguageinsubdir') || multihost,
    /** In Hugo's order: by weight, then by key. At least one. */
    languages,
    /** Each language has a base address of its own, so that none stands in the paths. */
    multihost,
    contentDir: textAt(settings, 'contentdir') || 'content',
    /** `page.html` instead of `page/`: everywhere, or in these sections. */
    uglyUrls: readUglyUrls(settings),
    disablePathToLower: flagAt(settings, 'disablepathtolower'),
    removePathAccents: flagAt(settings, 'removepathaccents'),
    buildDrafts: flagAt(settings, 'builddrafts'),
    buildFuture: flagAt(settings, 'buildfuture'),
    buildExpired: flagAt(settings, 'buildexpired'),
    /** Patterns such as `/:year/:slug/`, by section. */
    permalinks: readPermalinks(settingsAt(settings, 'permalinks')),
    /** Regular expressions (Go's) for files that Hugo leaves out. */
    ignoreFiles: textsAt(settings, 'ignorefiles'),
    anchors: readAnchorRules(settings),
  };
}

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

/** The languages of a site, by weight (those without one last) and key; the default one alone when none is named. */
function readLanguages(settings: Settings): readonly HugoLanguage[] {
  const disabled = textsAt(settings, 'disablelanguages').map((key) => key.toLowerCase());
  const keys = Object.keys(settingsAt(settings, 'languages'));
  if (keys.length === 0) keys.push(textAt(settings, 'defaultcontentlanguage').toLowerCase() || 'en');
  const languages = keys.map((key) => readLanguage(key, settingsAt(settings, 'languages', key), disabled));
  return languages.sort((a, b) => (a.weight || Infinity) - (b.weight || Infinity) || (a.key < b.key ? -1 : 1));
}

function readLanguage(key: string, settings: Settings, disabled: readonly string[]) {
  return {
    /** The key of the configuration, in lower case: 'vi', 'pt-br'. It stands in file names and paths. */
    key,
    /** Such as 'Tiếng Việt'; the key when it has no name. */
    name: textAt(settings, 'languagename') || key,
    title: textAt(settings, 'title'),
    weight: Number(textAt(settings, 'weight')) || 0,
    /** Only on sites with a host for each language. */
    baseUrl: textAt(settings, 'baseurl').trim() || undefined,
    /** Only when the language has a folder of its own, such as 'content/vi'. */
    contentDir: textAt(settings, 'contentdir').replace(/^\.?\/|\/$/g, '') || undefined,
    /** Hugo leaves out files of a language that is disabled. */
    disabled: flagAt(settings, 'disabled') || disabled.includes(key),
  };
}

function readUglyUrls(settings: Settings): boolean | readonly string[] {
  const sections = settingsAt(settings, 'uglyurls');
  const ugly = Object.keys(sections).filter((section) => flagAt(sections, section));
  return ugly.length > 0 ? ugly : flagAt(settings, 'uglyurls');
}

/** Since 0.115 the patterns of pages may also stand below `page`. */
function readPermalinks(settings: Settings): Readonly<Record<string, string>> {
  const patterns = Object.entries({ ...settings, ...settingsAt(settings, 'page') });
  return Object.fromEntries(
    patterns.flatMap(([section, pattern]) => (typeof pattern === 'string' ? [[section, pattern]] : [])),
  );
}

function readAnchorRules(settings: Settings): AnchorRules {
  const parser = settingsAt(settings, 'markup', 'goldmark', 'parser');
  const type = textAt(parser, 'autoheadingidtype');
  return {
    type: type === 'github-ascii' || type === 'blackfriday' ? type : DEFAULT_ANCHOR_RULES.type,
    auto: flagAt(parser, 'autoheadingid', DEFAULT_ANCHOR_RULES.auto),
    attributes: flagAt(settingsAt(parser, 'attribute'), 'title', DEFAULT_ANCHOR_RULES.attributes),
    emoji: flagAt(settings, 'enableemoji', DEFAULT_ANCHOR_RULES.emoji),
  };
}
