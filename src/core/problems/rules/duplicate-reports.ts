import { findCopies } from '../../copies/find-copies.ts';
import { authoredSections, isTemplateReport } from '../../event/template/template.ts';
import { folderOf } from '../../report/file-name.ts';
import { blocksText } from '../../report/parsed-report.ts';
import { type CheckedFile, fileKey, firstLine } from '../checked-content.ts';
import { type GradedProblem, type Rule, warning } from '../rule.ts';

/** Reports that are nearly word for word those of another folder or another site. */
export const duplicateReports: Rule = ({ files }) => {
  const texts = files
    .filter(({ parsed }) => !isTemplateReport(parsed))
    .map((file) => ({ id: fileKey(file.site, file.path), text: textOf(file) }))
    .filter(({ text }) => text.length >= SHORTEST);
  const byKey = new Map(files.map((file) => [fileKey(file.site, file.path), file]));
  const groupOf = new Map<string, readonly CheckedFile[]>();
  for (const group of findCopies(texts)) {
    const members = group.flatMap((key) => byKey.get(key) ?? []);
    for (const key of group) groupOf.set(key, members);
  }
  return (file) => {
    const others = (groupOf.get(fileKey(file.site, file.path)) ?? []).filter((other) => !samePage(file, other));
    return others.length === 0 ? [] : [duplicate(file, others)];
  };
};

/** Characters. Shorter pages are alike because there is so little to say. */
const SHORTEST = 400;

function textOf({ parsed }: CheckedFile): string {
  return authoredSections(parsed)
    .map(({ heading, blocks }) => `${heading}\n${blocksText(blocks)}`)
    .join('\n');
}

/** Files of one page in two languages: see translations.ts. */
function samePage(one: CheckedFile, other: CheckedFile): boolean {
  return one.site === other.site && folderOf(one.path) === folderOf(other.path);
}

function duplicate(file: CheckedFile, others: readonly CheckedFile[]): GradedProblem {
  const [first] = others;
  const where = first?.site === file.site ? first.path : `${first?.site}: ${first?.path}`;
  const more = others.length === 1 ? '' : ` and ${others.length - 1} more`;
  const message = `This is nearly word for word another report (${where}${more}); answers show such reports once. Write your own, or remove one of them.`;
  return warning(firstLine(file), 'duplicate-report', message);
}
