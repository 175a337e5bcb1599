import { type AnchorRules, DEFAULT_ANCHOR_RULES } from '../anchors/anchors.ts';
import { type ConfigFile, readConfigFiles } from './config-files.ts';
import { type HugoLanguage, readLanguages } from './languages.ts';
import { flagAt, type Settings, settingsAt, textAt, textsAt } from './settings.ts';

/** What of a site's configuration decides its addresses. */
export interface HugoConfig {
  /** As written; '' when there is none. See `usableBaseUrl`. */
  readonly baseUrl: string;
  readonly title: string;
  readonly author: string;
  readonly defaultLanguage: string;
  readonly defaultLanguageInSubdir: boolean;
  /** In Hugo's order: by weight, then by key. At least one. */
  readonly languages: readonly HugoLanguage[];
  /** Each language has a base address of its own, so that none stands in the paths. */
  readonly multihost: boolean;
  readonly contentDir: string;
  /** `page.html` instead of `page/`: everywhere, or in these sections. */
  readonly uglyUrls: boolean | readonly string[];
  readonly relativeUrls: boolean;
  readonly disablePathToLower: boolean;
  readonly removePathAccents: boolean;
  readonly buildDrafts: boolean;
  readonly buildFuture: boolean;
  readonly buildExpired: boolean;
  /** Patterns such as `/:year/:slug/`, by section. */
  readonly permalinks: Readonly<Record<string, string>>;
  /** Regular expressions (Go's) for files that Hugo leaves out. */
  readonly ignoreFiles: readonly string[];
  readonly anchors: AnchorRules;
}

/**
 * Reads a site's configuration with Hugo's defaults for what it does not say. Values of another kind than Hugo expects
 * count as not said.
 * @param files `hugo.*`, `config.*` and those below `config/`, as `readConfigFiles` wants them; none is no error.
 * @throws UnreadableConfig
 */
export function readHugoConfig(files: readonly ConfigFile[]): HugoConfig {
  const settings = readConfigFiles(files);
  const languages = readLanguages(settings);
  const multihost = languages.some((language) => language.baseUrl !== undefined);
  return {
    baseUrl: textAt(settings, 'baseurl').trim(),
    title: textAt(settings, 'title'),
    author: textAt(settings, 'author') || textAt(settingsAt(settings, 'params'), 'author'),
    defaultLanguage: textAt(settings, 'defaultcontentlanguage').toLowerCase() || 'en',
    defaultLanguageInSubdir: flagAt(settings, 'defaultcontentlanguageinsubdir') || multihost,
    languages,
    multihost,
    contentDir: textAt(settings, 'contentdir') || 'content',
    uglyUrls: readUglyUrls(settings),
    relativeUrls: flagAt(settings, 'relativeurls'),
    disablePathToLower: flagAt(settings, 'disablepathtolower'),
    removePathAccents: flagAt(settings, 'removepathaccents'),
    buildDrafts: flagAt(settings, 'builddrafts'),
    buildFuture: flagAt(settings, 'buildfuture'),
    buildExpired: flagAt(settings, 'buildexpired'),
    permalinks: readPermalinks(settingsAt(settings, 'permalinks')),
    ignoreFiles: textsAt(settings, 'ignorefiles'),
    anchors: readAnchorRules(settings),
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
