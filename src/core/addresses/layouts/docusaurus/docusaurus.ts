import { configText, literalAt } from '../config-text.ts';
import type { Recogniser } from '../layout.ts';
import { layoutOf } from '../layout-of.ts';

/** https://docusaurus.io/docs/api/docusaurus-config */
export const recogniseDocusaurus: Recogniser = (files) => {
  const code = configText(files, CONFIGS);
  if (code === undefined) return undefined;
  const [url, baseUrl] = [literalAt(code, 'url'), literalAt(code, 'baseUrl')];
  return layoutOf('docusaurus', {
    leftOut: ['build', 'static', 'versioned_docs', 'i18n'],
    rules: { elements: 'mdx', anchors: 'docusaurus' },
    baseUrl:
      url && !files.names.has('versions.json') && baseUrl?.startsWith('/') ? url.replace(/\/$/, '') + baseUrl : '',
    title: literalAt(code, 'title') ?? '',
    language: literalAt(code, 'defaultLocale') ?? '',
    settings: { code },
  });
};

const CONFIGS = ['js', 'ts', 'mjs', 'cjs', 'mts', 'cts'].map((extension) => `docusaurus.config.${extension}`);
