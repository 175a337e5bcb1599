import { trimEnd } from 'es-toolkit';
import type { Settings } from '../hugo/settings.ts';
import { blockAt, keysOf, literalAt, readCode, withoutBlock } from './config-code.ts';
import { configName } from './config-text.ts';
import type { ContentSource, Recogniser } from './layout.ts';
import { layoutOf } from './layout-of.ts';

/** https://docs.astro.build/en/reference/configuration-reference/ and https://starlight.astro.build/reference/configuration/ */
export const recogniseAstro: Recogniser = (files) => {
  const toldBy = configName(files, CONFIGS);
  if (toldBy === undefined) return undefined;
  const code = readCode(files, [toldBy]);
  const collections = readCode(files, COLLECTIONS);
  const [site, base] = [literalAt(code, 'site'), literalAt(code, 'base')];
  const language = literalAt(code, 'defaultLocale') ?? '';
  return layoutOf('astro', {
    toldBy,
    folders: ['src/', ...foldersOf(collections)],
    rules: { elements: 'components', anchors: 'astro' },
    baseUrl: site && base !== undefined && URL.canParse(site) ? new URL(`${trimEnd(base, '/')}/`, site).href : '',
    title: literalAt(withoutBlock(code, 'locales'), 'title') ?? '',
    language: language === 'root' ? '' : language,
    settings: settingsIn(code),
    sources: /['"]@astrojs\/starlight['"]/.test(code) ? starlightSources(code, collections) : [],
  });
};

/** Whether addresses end in a slash; nothing where something else in the configuration decides about them, too. */
function settingsIn(code: string): Settings {
  const slash = literalAt(code, 'trailingSlash');
  const isUsual = ['format', 'srcDir', 'i18n'].every((key) => literalAt(code, key) === '');
  return isUsual && slash !== undefined ? { trailingslash: slash || 'ignore' } : {};
}

const CONFIGS = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'].map((extension) => `astro.config.${extension}`);

/** What says where the content of a site's collections lies. https://docs.astro.build/en/guides/content-collections/ */
const COLLECTIONS = ['ts', 'mts', 'mjs', 'js'].flatMap((extension) => [
  `src/content.config.${extension}`,
  `src/content/config.${extension}`,
]);

function foldersOf(collections: string): readonly string[] {
  const bases = [...collections.matchAll(/\bbase\s*:\s*(['"])\.?\/?([^'"]+?)\/?\1/g)].map(([, , base]) => `${base}/`);
  return bases.filter((base) => !/^(?:src|\.\.|node_modules)\//.test(base));
}

/** Starlight makes pages of one collection, with a folder for each language but, at times, the first. */
function starlightSources(code: string, collections: string): readonly ContentSource[] {
  const [locales, first] = [blockAt(code, 'locales'), literalAt(code, 'defaultLocale')];
  const isKnown = locales !== undefined && first !== undefined && !/\bgenerateId\b/.test(collections);
  const docs = { kind: 'docs' as const, folder: DOCS, route: isKnown ? '' : undefined };
  const keys = keysOf(locales || '').filter((key) => key !== 'root');
  const main = first && first !== 'root' ? first : '';
  return [
    { ...docs, language: main || 'en' },
    ...keys.map(
      (key): ContentSource => ({
        ...docs,
        folder: `${DOCS}${key}/`,
        route: isKnown ? `${key}/` : undefined,
        language: key.toLowerCase(),
        ...(key === main ? {} : { of: main === '' ? DOCS : `${DOCS}${main}/` }),
      }),
    ),
  ];
}

const DOCS = 'src/content/docs/';
