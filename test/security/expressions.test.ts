import { readFile, writeFile } from 'node:fs/promises';
import pLimit from 'p-limit';
import { describe, expect, it } from 'vitest';
import { type Expression, findExpressions, judge } from '../../scripts/check/expressions.ts';

/**
 * What was judged before, by expression: only new ones take time. `UPDATE=1 npx vitest run test/security/expressions.test.ts`
 * judges all of them anew (a minute or two) and writes it.
 */
const JUDGED = 'test/security/expressions.json';
const isUpdate = process.env['UPDATE'] !== undefined;

const QUESTION = 'a question or a name in one, of 300 characters at most';
const LINE = 'one line: what takes long needs a line end in it';
const PIECE = 'a piece that the guard has let through: paragraphs of 50,000 characters at most';
const START = 'the first 100 or 4,000 characters of a file';
const PATH = 'a path of a file, which the file system bounds (4,096 bytes)';
const TOOL = 'a tool for developers and authors, on texts of their own';

/**
 * Files with expressions whose time grows with the square of their input, how many at most, and what bounds that. Some are
 * found in one run and not in the next: the search is random where an expression looks around itself.
 */
const BOUNDED: Readonly<Record<string, readonly [expressions: number, bound: string]>> = {
  'packages/loopback-discord/src/markdown/block-rules.ts': [1, TOOL],
  'packages/loopback-discord/src/markdown/inline-rules.ts': [2, TOOL],
  'packages/loopback-discord/src/markdown/link-rules.ts': [1, TOOL],
  'packages/loopback-discord/src/markdown/markdown-text.ts': [1, TOOL],
  'src/check-links/build-others.ts': [1, TOOL],
  'src/check-links/work-folder.ts': [1, TOOL],
  'src/core/addresses/anchors/heading-words.ts': [1, PIECE],
  'src/core/addresses/anchors/site-slugs.ts': [2, PIECE],
  'src/core/addresses/layouts/docusaurus/docusaurus-address.ts': [1, PATH],
  'src/core/event/dates/written-dates.ts': [1, LINE],
  'src/core/event/names/series.ts': [1, PIECE],
  'src/core/event/people/people.ts': [4, PIECE],
  'src/core/event/section-index/find-report.ts': [1, LINE],
  'src/core/event/template/template.ts': [1, PIECE],
  'src/core/pack/other-languages-ask.ts': [1, QUESTION],
  'src/core/pack/role-words.ts': [6, QUESTION],
  'src/core/parse/blocks.ts': [1, PIECE],
  'src/core/parse/front-matter.ts': [2, START],
  'src/core/parse/syntax/admonitions.ts': [3, LINE],
  'src/core/parse/syntax/mdx.ts': [1, 'few openings: MOST_OPENINGS'],
  'src/core/parse/syntax/vault.ts': [1, 'short runs of brackets: none holds another'],
  'src/core/problems/rules/pictures.ts': [1, TOOL],
  'src/core/rank/question/asked-for.ts': [1, QUESTION],
  'src/core/rank/question/relation.ts': [2, QUESTION],
};

const judged: Readonly<Record<string, string>> = JSON.parse(await readFile(JUDGED, 'utf8').catch(() => '{}'));

function nameOf({ source, flags }: Expression): string {
  return `/${source}/${flags}`;
}

describe('the regular expressions of the sources', () => {
  it('take no longer than the square of an input that is bounded', async () => {
    const expressions = await findExpressions('.', ['src', 'commands', 'packages']);
    expect(expressions.length).toBeGreaterThan(200);
    const verdicts = await pLimit(2).map(expressions, async (expression) => {
      const known = isUpdate ? undefined : judged[nameOf(expression)];
      return { expression, ...(known === undefined ? await judge(expression) : { result: known }) };
    });
    if (isUpdate) {
      const all = Object.fromEntries(verdicts.map(({ expression, result }) => [nameOf(expression), result]));
      await writeFile(JUDGED, `${JSON.stringify(all, null, 2)}\n`);
    }
    const slow = verdicts.filter(({ result }) => result !== 'safe');
    expect(slow.filter(({ result }) => result !== '2nd degree polynomial')).toEqual([]);
    const perFile = new Map<string, string[]>();
    for (const { expression, ...verdict } of slow) {
      const [file = ''] = expression.files;
      const told = `${nameOf(expression)}${'attack' in verdict ? ` is slow for ${verdict.attack}` : ''}`;
      perFile.set(file, [...(perFile.get(file) ?? []), told]);
    }
    const unexpected = [...perFile].filter(([file, found]) => found.length > (BOUNDED[file]?.[0] ?? 0));
    expect(unexpected).toEqual([]);
  }, 900_000);

  it('are told apart by a checker that finds slow ones', async () => {
    const expression = (source: string): Expression => ({ source, flags: '', files: [] });
    expect((await judge(expression('^(a+)+$'))).result).toBe('exponential');
    expect((await judge(expression('^a+$'))).result).toBe('safe');
  });
});
