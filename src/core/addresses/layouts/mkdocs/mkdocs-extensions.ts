import { type Settings, settingsAt } from '../../hugo/settings.ts';
import type { SlugRule } from '../../reading-rules.ts';

/** Python-Markdown's own way of making ids, unless the site has another, or another sign between the words. */
export function slugRule(settings: Settings): SlugRule {
  const toc = { ...settingsAt(settings, 'mdx_configs', 'toc'), ...settingsAt(extensionsOf(settings), 'toc') };
  return 'slugify' in toc || 'separator' in toc || 'baselevel' in toc ? 'none' : 'toc';
}

/** `markdown_extensions` is a list of names and of maps with one name, or a map. */
export function extensionsOf(settings: Settings): Settings {
  const list = settings['markdown_extensions'];
  if (!Array.isArray(list)) return settingsAt(settings, 'markdown_extensions');
  const maps = list.map((each: unknown) => (typeof each === 'string' ? { [each]: {} } : settingsAt({ each }, 'each')));
  return Object.assign({}, ...maps);
}
