import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadContent } from '../../src/content/load-content.ts';
import { toReports } from '../../src/core/library/reports.ts';

it('names the authors of a blog of Docusaurus as its list or the page itself names them', async () => {
  const folder = fileURLToPath(new URL('../fixtures/layouts/docusaurus-blog', import.meta.url));
  const reports = toReports((await loadContent(folder)).content);
  const authorOf = (file: string) => reports.find((report) => report.file === file)?.credits?.author;
  expect(authorOf('blog/2024-05-02-rye-evening.md')).toBe('Wren Abara');
  expect(authorOf('blog/2024/05/01/rye/index.md')).toBe('Ivo Lind, Wren Abara');
  expect(authorOf('docs/2024/02-agm.md')).toBeUndefined();
});

it('counts the languages of a page of Docusaurus and Starlight as one', async () => {
  const pagesOf = async (name: string) => {
    const folder = fileURLToPath(new URL(`../fixtures/layouts/${name}`, import.meta.url));
    return toReports((await loadContent(folder)).content).map(({ pageId, lang }) => ({ pageId, lang }));
  };
  const docusaurus = await pagesOf('docusaurus-blog');
  expect(docusaurus.filter(({ pageId }) => pageId.endsWith('blog/2024-05-02-rye-evening'))).toMatchObject([
    { lang: 'en' },
    { lang: 'vi' },
  ]);
  const starlight = await pagesOf('starlight');
  expect(starlight.filter(({ pageId }) => pageId.endsWith('evenings/spring'))).toMatchObject([
    { lang: 'en' },
    { lang: 'vi' },
  ]);
});
