import { configText, literalAt } from './config-text.ts';
import type { Recogniser } from './layout.ts';
import { layoutOf } from './layout-of.ts';

/** https://docs.astro.build/en/reference/configuration-reference/ */
export const recogniseAstro: Recogniser = (files) => {
  const code = configText(files, CONFIGS);
  if (code === undefined) return undefined;
  const [site, base] = [literalAt(code, 'site'), literalAt(code, 'base')];
  return layoutOf('astro', {
    folders: ['src/'],
    rules: { elements: 'components', anchors: 'astro' },
    baseUrl:
      site && base !== undefined && URL.canParse(site)
        ? new URL(`${base}/`.replace(/(?<!\/)\/+$/, '/'), site).href
        : '',
    title: literalAt(code, 'title') ?? '',
    settings: { code },
  });
};

const CONFIGS = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'].map((extension) => `astro.config.${extension}`);
