import { blockAt, keysOf, literalAt, readCode, withoutBlock } from './config-code.ts';
import { configName } from './config-text.ts';
import type { ContentSource, Recogniser } from './layout.ts';
import { layoutOf } from './layout-of.ts';

/** https://vitepress.dev/reference/site-config */
export const recogniseVitePress: Recogniser = (files) => {
  const names = VITEPRESS_FOLDERS.flatMap((each) => CONFIGS.map((name) => each + name));
  const toldBy = configName(files, names);
  if (toldBy === undefined) return undefined;
  const code = withoutBlock(readCode(files, [toldBy]), 'themeConfig');
  const site = withoutBlock(code, 'locales');
  const srcDir = (literalAt(site, 'srcDir') ?? '').replace(/^\.?\/|\/$/g, '');
  const folder = toldBy.slice(0, toldBy.indexOf('.vitepress/')) + (srcDir === '' || srcDir === '.' ? '' : `${srcDir}/`);
  const locales = blockAt(code, 'locales') || '';
  const language = literalAt(site, 'lang') || literalAt(blockAt(locales, 'root') || '', 'lang') || '';
  return layoutOf('vitepress', {
    toldBy,
    folders: [folder],
    rules: { tags: 'liquid', elements: 'components', anchors: 'vitepress' },
    baseUrl: publishedAt(site),
    title: literalAt(site, 'title') ?? '',
    language,
    settings: { rewrites: /\brewrites\b/.test(code), cleanurls: /\bcleanUrls\s*:\s*true\b/.test(code) },
    sources: keysOf(locales)
      .filter((key) => key !== 'root')
      .map(
        (key): ContentSource => ({
          kind: 'pages',
          folder: `${folder}${key}/`,
          route: `${key}/`,
          language: key.toLowerCase(),
          of: folder,
        }),
      ),
  });
};

/** `hostname` of the sitemap is where the site is, and `base` the path below it. */
function publishedAt(code: string): string {
  const [hostname, base] = [literalAt(code, 'hostname'), literalAt(code, 'base')];
  if (!hostname || base === undefined || !URL.canParse(hostname)) return '';
  return new URL(base || '/', hostname).href;
}

/** The folder that holds `.vitepress/`. */
export const VITEPRESS_FOLDERS = ['', 'docs/'];
const CONFIGS = ['js', 'ts', 'mjs', 'mts'].map((extension) => `.vitepress/config.${extension}`);
