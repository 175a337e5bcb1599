import { blockAt, blocksAfter, keysOf, listAt, literalAt } from '../config-code.ts';
import type { ContentSource } from '../layout.ts';

/**
 * The folders of content of a site, as its presets and plugins name them: docs with their versions, blogs and pages, and
 * what is translated of each. https://docusaurus.io/docs/i18n/introduction#translation-files-location
 */
export function docusaurusSources(
  code: string,
  configs: ReadonlyMap<string, string>,
  language: string,
): readonly ContentSource[] {
  const i18n = blockAt(code, 'i18n');
  const locales = i18n === '' ? [] : listAt(i18n || '', 'locales');
  const isUsual = locales !== undefined && i18n !== undefined && !UNUSUAL_SITE.test(code);
  const routeOf = (locale: string, route: string | undefined): string | undefined => {
    const isKnown = isUsual && route !== undefined && (locale === language || !UNUSUAL_LOCALE.test(i18n || ''));
    return isKnown ? slashed(`${locale === language ? '' : locale}/${route}`) : undefined;
  };
  return pluginsOf(code).flatMap((plugin) =>
    editionsOf(plugin, configs).flatMap(({ folder, inI18n, route, versionOf }): readonly ContentSource[] => {
      const shared = { kind: plugin.kind, ...(versionOf !== undefined && { versionOf }) };
      const translated = [...new Set([language, ...(locales ?? [])])].map((locale) => ({
        ...shared,
        folder: `i18n/${locale}/${inI18n}/`,
        route: routeOf(locale, route),
        language: locale.toLowerCase(),
        of: folder,
        needsOriginal: true as const,
      }));
      return [{ ...shared, folder, route: routeOf(language, route), language: language.toLowerCase() }, ...translated];
    }),
  );
}

/** What may put all pages elsewhere, or say something else about each. */
const UNUSUAL_SITE =
  /\bparseFrontMatter\b|\bexperimental_router\b|\btrailingSlash\s*[:,](?!\s*(?:true|false|undefined)\b)/;
const UNUSUAL_LOCALE = /\b(?:path|url|baseUrl|translate)['"]?\s*:/;

interface Plugin {
  readonly kind: ContentSource['kind'];
  /** '' for the first of its kind. */
  readonly id: string;
  readonly folder: string;
  /** Undefined where nobody can know. */
  readonly route: string | undefined;
}

const KINDS = ['docs', 'blog', 'pages'] as const;
const FOLDERS = { docs: 'docs', blog: 'blog', pages: 'src/pages' } as const;

/** Those of the classic preset, unless it turns them off, and those that are listed with options of their own. */
function pluginsOf(code: string): readonly Plugin[] {
  const isClassic = /['"](?:@docusaurus\/preset-)?classic['"]/.test(code);
  return KINDS.flatMap((kind) => {
    const preset = isClassic ? blockAt(code, kind) : false;
    const own = blocksAfter(code, `@docusaurus/plugin-content-${kind}`);
    return [...(preset === false ? [] : [preset]), ...own].map((options) => readPlugin(kind, options));
  });
}

function readPlugin(kind: Plugin['kind'], options: string | undefined): Plugin {
  const [path, id, route] = ['path', 'id', 'routeBasePath'].map((key) => literalAt(options ?? '', key));
  const isUsual = options !== undefined && !/\.{3}/.test(options) && !keysOf(options).some((key) => UNUSUAL.has(key));
  const isKnown = isUsual && path !== undefined && id !== undefined && route !== undefined;
  return {
    kind,
    id: id === 'default' ? '' : (id ?? ''),
    folder: slashed(path || FOLDERS[kind]),
    route: isKnown ? slashed(route || (kind === 'pages' ? '' : kind)) : undefined,
  };
}

/** Options that put pages elsewhere, or leave some out. */
const UNUSUAL: ReadonlySet<string> = new Set([
  ...['numberPrefixParser', 'include', 'exclude', 'processBlogPosts'],
  ...['versions', 'lastVersion', 'onlyIncludeVersions', 'disableVersioning', 'includeCurrentVersion'],
]);

interface Edition {
  readonly folder: string;
  /** The folder below `i18n/<locale>/`. */
  readonly inI18n: string;
  readonly route: string | undefined;
  readonly versionOf?: string;
}

/** The versions of docs, the one that is shown first, then those to come and those that were. */
function editionsOf({ kind, id, folder, route }: Plugin, configs: ReadonlyMap<string, string>): readonly Edition[] {
  const inI18n = `docusaurus-plugin-content-${kind}${id === '' ? '' : `-${id}`}`;
  if (kind !== 'docs') return [{ folder, inI18n, route }];
  const prefix = id === '' ? '' : `${id}_`;
  const versions = versionsIn(configs.get(`${prefix}versions.json`) ?? '[]');
  const at = (below: string) => (route === undefined || versions === undefined ? undefined : slashed(route + below));
  const current = { folder, inI18n: `${inI18n}/current`, route: at(versions?.length ? 'next' : '') };
  if (!versions?.length) return [current];
  const [shown, ...older] = versions.map((version, index) => ({
    folder: `${prefix}versioned_docs/version-${version}/`,
    inI18n: `${inI18n}/version-${version}`,
    route: at(index === 0 ? '' : version),
  }));
  return [shown, current, ...older].flatMap((each) => (each === undefined ? [] : [{ ...each, versionOf: folder }]));
}

function versionsIn(json: string): readonly string[] | undefined {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) && list.every((each) => typeof each === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}

function slashed(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.map((part) => `${part}/`).join('');
}
