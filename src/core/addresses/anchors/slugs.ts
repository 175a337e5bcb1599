import type { Heading, Root } from 'mdast';
import { eachNode } from '../../parse/each-node.ts';

/** How one program makes ids of headings. */
export interface SlugRules {
  /**
   * The id of a heading before it is told apart from others, or one that the writer gave; undefined when it has none or
   * nobody can know.
   * @param line The heading as written, from its first sign to the end of its line.
   */
  readonly slug: (heading: Heading, line: string) => string | { readonly own: string } | undefined;
  /** What comes of an id that is taken: the `count`-th of its kind, from 1; undefined when nobody can know. */
  readonly again: (slug: string, count: number, taken: ReadonlySet<string>) => string | undefined;
  /** Whether ids that writers gave are known where others are told apart. */
  readonly ignoresOwn?: true;
  /** Whether a heading is shown with the id that it takes. */
  readonly isShown?: (heading: Heading, id: string) => boolean;
}

/** The ids of the headings of one page, without '#', by heading. An id that is taken all the same opens another one: ''. */
export function createSlugs(root: Root, source: string, rules: SlugRules): (heading: Heading) => string {
  const { slug, again, ignoresOwn = false, isShown = () => true } = rules;
  const lines = source.split('\n');
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  const shown = new Set<string>();
  const ids = new Map<Heading, string>();
  eachNode(root, (heading) => {
    if (heading.type !== 'heading') return;
    const made = slug(heading, lineOf(heading, lines));
    if (made === undefined) return;
    const id = typeof made === 'string' ? next(made) : made.own;
    if (id === undefined || id === '') return;
    if (typeof made === 'string' || !ignoresOwn) taken.add(id);
    if (!isShown(heading, id) || shown.has(id)) return;
    shown.add(id);
    ids.set(heading, id);
  });
  return (heading) => ids.get(heading) ?? '';

  function next(made: string): string | undefined {
    const count = counts.get(made) ?? 0;
    counts.set(made, count + 1);
    return count === 0 && made !== '' && !taken.has(made) ? made : again(made, count, taken);
  }
}

function lineOf({ position }: Heading, lines: readonly string[]): string {
  const { start, end } = position ?? { start: { line: 1, column: 1 }, end: { line: 1 } };
  return lines
    .slice(start.line - 1, end.line)
    .join('\n')
    .slice(start.column - 1);
}

/** `-1`, `-2` …, whatever else is called so. */
export function numbered(slug: string, count: number): string | undefined {
  return count === 0 ? slug : `${slug}-${count}`;
}

/** `-1`, `-2` …, the first that is free; `count` of them, less one, are taken. */
export function firstFree(slug: string, count: number, taken: ReadonlySet<string>): string {
  let free = slug;
  for (let number = Math.max(1, count); taken.has(free); number += 1) free = `${slug}-${number}`;
  return free;
}
