import { settingsAt, textAt } from '../hugo/settings.ts';
import { readConfig } from './config-text.ts';
import type { Recogniser } from './layout.ts';
import { layoutOf } from './layout-of.ts';

/** A `config.toml` with `base_url`, which Hugo writes `baseURL`. https://www.getzola.org/documentation/ */
export const recogniseZola: Recogniser = (files) => {
  if (!/^[^\S\n\r\u2028\u2029]*base_url\s*=/m.test(files.configs.get('config.toml') ?? '')) return undefined;
  const settings = readConfig(files, ['config.toml']) ?? {};
  const slugs = textAt(settingsAt(settings, 'slugify'), 'anchors');
  return layoutOf('zola', {
    toldBy: 'config.toml',
    folders: ['content/'],
    rules: { tags: 'liquid', anchors: slugs === '' || slugs === 'on' ? 'zola' : 'none' },
    baseUrl: textAt(settings, 'base_url'),
    title: textAt(settings, 'title'),
    author: textAt(settings, 'author'),
    language: textAt(settings, 'default_language'),
    settings,
  });
};
