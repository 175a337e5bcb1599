import { chunk, range } from 'es-toolkit';
import type { ComparedSide, Comparison, Shared } from '../../../core/compare/comparison.ts';

/** What stands on a page: a matter of both, or some points of one. */
export type Item =
  | { readonly kind: 'shared'; readonly shared: Shared }
  | { readonly kind: 'one'; readonly side: ComparedSide };

/** Of forty components ten are the frame; a matter of both takes ten, a side two for its title and four for each point. */
const SHARED_ON_FIRST = 2;
const SHARED_ON_PAGE = 3;
const POINTS_ON_FIRST = 1;
const POINTS_ON_PAGE = 3;

/** The first page has something of everything, those behind it the rest. */
export function pagesOf({ shared, sides, about }: Comparison): readonly (readonly Item[])[] {
  const onFirst = shared.length > 0 ? POINTS_ON_FIRST : POINTS_ON_PAGE;
  const ofSides = (from: number, to: number): readonly Item[] =>
    sides.flatMap((side): readonly Item[] => {
      const points = side.points.slice(from, to);
      const isTold = from === 0 && (about !== undefined || side.reports === 0);
      return points.length > 0 || isTold ? [{ kind: 'one', side: { ...side, points } }] : [];
    });
  const both = shared.map((each): Item => ({ kind: 'shared', shared: each }));
  const most = Math.max(...sides.map(({ points }) => points.length));
  const others = range(onFirst, Math.max(onFirst, most), POINTS_ON_PAGE).map((from) =>
    ofSides(from, from + POINTS_ON_PAGE),
  );
  const first = [...both.slice(0, SHARED_ON_FIRST), ...ofSides(0, onFirst)];
  return [first, ...chunk(both.slice(SHARED_ON_FIRST), SHARED_ON_PAGE), ...others];
}
