import type { DigestGroup } from '../../core/answer/digest.ts';

/** Points that a message has room for, beside titles and buttons: each takes four components of Discord's forty. */
const POINTS = 6;
/** Groups of a page: more would leave one point for each. */
const GROUPS = 3;

/** The groups by pages, each with as many points as its page has room for; of a single group all points, on pages. */
export function digestPages(groups: readonly DigestGroup[]): readonly (readonly DigestGroup[])[] {
  const [only, ...others] = groups;
  if (only !== undefined && others.length === 0)
    return chunks(only.points, POINTS).map((points) => [{ ...only, points }]);
  return chunks(groups, GROUPS).map((page) =>
    page.map((group) => ({ ...group, points: group.points.slice(0, Math.floor(POINTS / page.length)) })),
  );
}

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
