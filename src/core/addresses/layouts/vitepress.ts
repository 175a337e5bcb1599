import { configText, literalAt } from './config-text.ts';
import type { Recogniser } from './layout.ts';
import { layoutOf } from './layout-of.ts';

/** https://vitepress.dev/reference/site-config */
export const recogniseVitePress: Recogniser = (files) => {
  const folder = VITEPRESS_FOLDERS.find((each) => CONFIGS.some((name) => files.configs.has(each + name)));
  const code =
    folder === undefined
      ? undefined
      : configText(
          files,
          CONFIGS.map((name) => folder + name),
        );
  if (folder === undefined || code === undefined) return undefined;
  const srcDir = literalAt(code, 'srcDir');
  const below = (srcDir ?? '').replace(/^\.?\/|\/$/g, '');
  return layoutOf('vitepress', {
    folders: [folder + (below === '' || below === '.' ? '' : `${below}/`)],
    rules: { tags: 'liquid', elements: 'components', anchors: 'vitepress' },
    baseUrl: publishedAt(code),
    title: literalAt(code, 'title') ?? '',
    language: literalAt(code, 'lang') ?? '',
    settings: { code },
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
