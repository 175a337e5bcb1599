import { describe, expect, it } from 'vitest';
import { recogniseLayout } from '../../../../src/core/addresses/layouts/recognise.ts';
import { leftOutFiles } from '../../../../src/core/addresses/layouts/which-reports.ts';

function layoutBy(configs: Readonly<Record<string, string>>) {
  const names = new Set(Object.keys(configs).map((path) => path.split('/')[0] ?? ''));
  return recogniseLayout({ names, configs: new Map(Object.entries(configs)) });
}

describe('what is no report of a folder', () => {
  it('is told with the reason', () => {
    const jekyll = layoutBy({ '_config.yml': 'exclude: [old]' });
    const paths = ['_posts/2024-01-01-a.md', '_includes/x.md', 'old/y.md', 'LICENSE.md', 'README.md', 'a/README.md'];
    expect(Object.fromEntries(leftOutFiles(paths, jekyll))).toEqual({
      '_includes/x.md': 'piece',
      'old/y.md': 'excluded',
      'LICENSE.md': 'repository',
      'README.md': 'readme',
    });
    const mkdocs = layoutBy({ 'mkdocs.yml': 'site_name: A' });
    expect(Object.fromEntries(leftOutFiles(['docs/a.md', 'notes.md'], mkdocs))).toEqual({ 'notes.md': 'outside' });
  });

  it('is a report where there is no other', () => {
    expect([...leftOutFiles(['README.md', 'LICENSE.md'], undefined)]).toEqual([['LICENSE.md', 'repository']]);
    expect([...leftOutFiles(['LICENSE.md'], undefined)]).toEqual([]);
  });

  it('is an edition of a page that another is shown before', () => {
    const config =
      "module.exports = { presets: [['classic', {}]], i18n: { defaultLocale: 'en', locales: ['en', 'vi'] } }";
    const layout = layoutBy({ 'docusaurus.config.js': config, 'versions.json': '["2.0", "1.0"]' });
    const paths = [
      'docs/new.md',
      'docs/a.md',
      'versioned_docs/version-2.0/a.md',
      'versioned_docs/version-1.0/a.md',
      'versioned_docs/version-1.0/gone.md',
      'i18n/vi/docusaurus-plugin-content-docs/version-2.0/a.md',
      'i18n/vi/docusaurus-plugin-content-docs/version-1.0/a.md',
    ];
    expect([...leftOutFiles(paths, layout).keys()]).toEqual([
      'docs/a.md',
      'versioned_docs/version-1.0/a.md',
      'i18n/vi/docusaurus-plugin-content-docs/version-1.0/a.md',
    ]);
  });
});
