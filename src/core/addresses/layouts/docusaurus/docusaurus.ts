import { blockAt, literalAt, readCode, withoutBlock } from '../config-code.ts';
import { configName, readConfig } from '../config-text.ts';
import type { Recogniser } from '../layout.ts';
import { layoutOf } from '../layout-of.ts';
import { docusaurusSources } from './docusaurus-sources.ts';

/** https://docusaurus.io/docs/api/docusaurus-config */
export const recogniseDocusaurus: Recogniser = (files) => {
  const toldBy = configName(files, CONFIGS);
  if (toldBy === undefined) return undefined;
  const code = withoutBlock(readCode(files, [toldBy]), 'themeConfig');
  const site = withoutBlock(code, 'i18n');
  const [url, baseUrl] = [literalAt(site, 'url'), literalAt(site, 'baseUrl')];
  const language = literalAt(blockAt(code, 'i18n') || '', 'defaultLocale') ?? '';
  return layoutOf('docusaurus', {
    toldBy,
    leftOut: ['build', 'static'],
    rules: { elements: 'mdx', anchors: 'docusaurus' },
    baseUrl: url && baseUrl?.startsWith('/') ? url.replace(/\/$/, '') + baseUrl : '',
    title: literalAt(site, 'title') ?? '',
    language,
    settings: {
      trailingslash: /\btrailingSlash\s*:\s*(true|false)\b/.exec(site)?.[1] ?? '',
      authors: readConfig(files, ['blog/authors.yml', 'blog/authors.yaml']) ?? {},
    },
    sources: docusaurusSources(code, files.configs, language || 'en'),
  });
};

const CONFIGS = ['js', 'ts', 'mjs', 'cjs', 'mts', 'cts'].map((extension) => `docusaurus.config.${extension}`);
