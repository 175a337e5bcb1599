import type { core, ZodMiniType } from 'zod/mini';
import type { Path, Problem } from './problem.ts';

/** What a schema of the spec has against the body. Two false alarms are left out: see `isFalseAlarm`. */
export function specProblems(schema: ZodMiniType, body: unknown): readonly Problem[] {
  const result = schema.safeParse(body);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => culprits(issue, [])).filter((problem) => !isFalseAlarm(problem, body));
}

/** The innermost issues. Of a union, those of the branch that has the right `type`, for only they name the culprit. */
function culprits(issue: core.$ZodIssue, before: Path): readonly Problem[] {
  const path = [...before, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  if (issue.code !== 'invalid_union') return [{ path, message: issue.message }];
  const isOfType = (issues: readonly core.$ZodIssue[]) =>
    !issues.some((inner) => inner.path.length === 1 && inner.path[0] === 'type');
  const branch = issue.errors.find(isOfType) ?? [];
  if (branch.length === 0) return [{ path: [...path, 'type'], message: 'no such type is allowed here' }];
  return branch.flatMap((inner) => culprits(inner, path));
}

/** The spec wants a number for permissions, where Discord sends and takes a string; and no offset in a time. */
function isFalseAlarm(problem: Problem, body: unknown): boolean {
  const value = valueAt(body, problem.path);
  if (typeof value !== 'string') return false;
  const key = problem.path.at(-1);
  if (key === 'default_member_permissions') return /^\d+$/.test(value);
  return key === 'timestamp' && /^\d{4}-\d\d-\d\dT.*[+-]\d\d:?\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

function valueAt(body: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Reflect.get(value, key);
  }, body);
}
