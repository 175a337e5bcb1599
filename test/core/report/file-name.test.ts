import { describe, expect, it } from 'vitest';
import { isIndexName, readFileName } from '../../../src/core/report/file-name.ts';

describe('the name of a report’s file', () => {
  it.each([
    ['talks/x.md', 'talks/', 'x', ''],
    ['talks/x.vi.md', 'talks/', 'x', 'vi'],
    ['talks/x.vi.mdx', 'talks/', 'x', 'vi'],
    ['x.pt-BR.markdown', '', 'x', 'pt-br'],
    ['a/_index.DE.MDX', 'a/', '_index', 'de'],
    ['2024-03-13.markdown', '', '2024-03-13', ''],
    ['notes v1.2.md', '', 'notes v1.2', ''],
    ['a.b/c', 'a.b/', 'c', ''],
  ])('%s', (path, folder, name, language) => {
    expect(readFileName(path)).toEqual({ folder, name, language });
  });

  it('is that of a folder’s page with each ending', () => {
    const paths = ['index.md', 'a/_index.vi.mdx', 'a/Index.markdown', 'a/reindex.md', 'a/index-of-talks.mdx'];
    expect(paths.map((path) => isIndexName(readFileName(path)))).toEqual([true, true, true, false, false]);
  });
});
