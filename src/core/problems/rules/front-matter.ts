import type { Rule } from '../file-problem.ts';

/** What the reader found wrong with the front matter, and a missing title. */
export const frontMatter: Rule = () => (file) => {
  const { problems, frontMatter: fields } = file.parsed;
  if (problems.length > 0) return problems.map((problem) => ({ ...problem, severity: 'error' }));
  const title = fields['title'];
  if (title !== undefined && title !== null && title !== '') return [];
  const message = 'The front matter gives no title, so menus and lists of the site show none. Add "title: …" to it.';
  return [{ line: 1, severity: 'warning', rule: 'missing-title', message }];
};
