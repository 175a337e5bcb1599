import { groupBy } from '../../text/group-by.ts';
import { fileKey } from '../checked-content.ts';
import type { Rule } from '../file-problem.ts';

/** Entries of a section's index that lead to no report or to another, or that are the template's example. */
export const sectionIndex: Rule = (_, { problems }) => {
  const byFile = groupBy(problems, ({ site, file }) => fileKey(site, file));
  return ({ site, path }) =>
    (byFile.get(fileKey(site, path)) ?? []).map(({ line, rule, message }) => ({
      line,
      severity: 'warning',
      rule,
      message,
    }));
};
