import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfGit, isOut, refuseMissing } from '../../src/content/git/refuse-paths.ts';

const refusalOf = (paths: readonly string[], folder: string, markdown: readonly string[]): string | undefined => {
  const markdownFolders = new Set(markdown.map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/')))));
  const content = folder === '' ? 'content/' : `${folder}/content/`;
  const hasContent = markdown.some((path) => path.startsWith(content));
  try {
    refuseMissing({ paths: [...paths], folder, markdownFolders, hasContent });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('a submodule', () => {
  it.each([
    ['a theme of a site of Hugo’s', ['content/a.md'], 'themes/plain', ''],
    ['the same in a folder', ['www/content/a.md'], 'www/themes/plain', 'www'],
    ['what a site is published in', ['content/a.md'], 'public', ''],
    ['a library beside reports', ['docs/a.md', 'README.md'], 'vendor/lib', ''],
    ['one beside the folder', ['docs/a.md'], 'other', 'docs'],
    ['a folder that begins alike', ['docs/a.md'], 'docs-old', 'docs'],
  ])('is left out where no report is missing: %s', (_, files, path, folder) => {
    expect(refusalOf([path], folder, files)).toBeUndefined();
  });

  it.each([
    ['the folder itself', ['README.md'], 'docs', 'docs'],
    ['above the folder', ['README.md'], 'docs', 'docs/reports'],
    ['in the folder', ['docs/a.md'], 'docs/2024', 'docs'],
    ['Hugo’s content', ['README.md'], 'content', ''],
    ['in Hugo’s content', ['content/a.md'], 'content/events', ''],
    ['in Hugo’s content in a folder', ['www/content/a.md'], 'www/content/events', 'www'],
    ['among reports', ['docs/a.md'], 'docs/2024', ''],
    ['all that there is', [], 'reports', ''],
  ])('is a reason to refuse a repository where reports would be missing: %s', (_, files, path, folder) => {
    expect(refusalOf([path], folder, files)).toContain(`missing: ${path} is`);
  });
});

it('takes for Git’s own what any system would', () => {
  const own = [
    '.git',
    'a/.GIT/b',
    '.g\u200cit/config',
    'git~1',
    '.git ',
    '.git. /x',
    '.git::$INDEX_ALLOCATION',
    'a/../b',
    '..\\b',
    '.',
  ];
  const others = ['.gitignore', '.github/a.md', 'git/a.md', '.gitattributes', 'a.git/b.md', '...md', 'a..b', 'git~x'];
  expect([own.filter((path) => !isOfGit(path)), others.filter(isOfGit)]).toEqual([[], []]);
});

describe('a symbolic link', () => {
  it('leads out by root, drive, backslash or too many steps up', () => {
    const out = ['/etc/passwd', '../../etc', 'C:\\secret', '..\\..\\a.md', 'x/../../../a', '../..', '\\\\host\\share'];
    expect(out.filter((to) => !isOut('docs/b.md', to))).toEqual([]);
    expect(['../a.md', 'c.md', '..', './x/../y', '../docs', 'a..b', ''].filter((to) => isOut('docs/b.md', to))).toEqual(
      [],
    );
  });

  it('leads out exactly where the system would go out of the folder', () => {
    const name = fc.constantFrom('a', 'b', '..', '.', '');
    const places = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(places, fc.array(name, { maxLength: 8 }), fc.boolean(), (path, steps, isAbsolute) => {
        const target = `${isAbsolute ? '/' : ''}${steps.join('/')}`;
        // Deep enough that the root of the system is never reached.
        const root = `/1/2/3/4/5/6/7/8/9${isAbsolute ? '/0' : ''}`;
        const leads = resolve(root, ...path.slice(0, -1), target);
        const isWithin = leads === root || leads.startsWith(`${root}/`);
        expect(isOut(path.join('/'), target)).toBe(!isWithin);
      }),
    );
  });
});
