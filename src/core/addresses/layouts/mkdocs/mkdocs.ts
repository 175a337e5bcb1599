import { textAt } from '../../hugo/settings.ts';
import { configName, readConfig } from '../config-text.ts';
import type { Recogniser } from '../layout.ts';
import { layoutOf } from '../layout-of.ts';
import { slugRule } from './mkdocs-extensions.ts';

/** https://www.mkdocs.org/user-guide/configuration/ */
export const recogniseMkDocs: Recogniser = (files) => {
  const toldBy = configName(files, ['mkdocs.yml', 'mkdocs.yaml']);
  if (toldBy === undefined) return undefined;
  const settings = readConfig(files, [toldBy]) ?? {};
  const docs = textAt(settings, 'docs_dir').replace(/^\.?\/|\/$/g, '') || 'docs';
  return layoutOf('mkdocs', {
    toldBy,
    folders: docs === '.' ? [''] : [`${docs}/`],
    rules: { tags: 'liquid', anchors: slugRule(settings) },
    baseUrl: textAt(settings, 'site_url'),
    title: textAt(settings, 'site_name'),
    author: textAt(settings, 'site_author'),
    settings,
  });
};
