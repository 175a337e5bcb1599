import { checkContent } from '../core/problems/check-content.ts';
import type { FileProblem } from '../core/problems/rule.ts';
import { readCheckedContent } from './read-checked-content.ts';

/** What authors should mend in a folder of content. @throws UserError when there is nothing to check. */
export async function problemsIn(dir: string): Promise<readonly FileProblem[]> {
  const { content, unreadable } = await readCheckedContent(dir, () => {});
  return [...unreadable, ...checkContent(content)];
}
