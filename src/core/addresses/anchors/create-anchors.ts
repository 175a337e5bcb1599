import type { Heading, Root } from 'mdast';
import { parseMarkdown } from '../../parse/markdown.ts';
import { createAnchors as createHugoAnchors } from '../hugo/anchors.ts';
import type { ReadingRules } from '../reading-rules.ts';
import { HOST_SLUGS } from './host-slugs.ts';
import { SITE_SLUGS } from './site-slugs.ts';
import { createSlugs } from './slugs.ts';

/** The ids of a heading, without '#'; '' where it has none or nobody can know. */
export interface HeadingIds {
  readonly anchor: string;
  /** Of the file on its Git host; absent where there is none. */
  readonly hostAnchor?: string;
}

/**
 * Gives each heading of one page its ids.
 * @param root What the page's own program makes of `source`, its lines at the same numbers.
 */
export function createAnchors(root: Root, source: string, rules: ReadingRules): (heading: Heading) => HeadingIds {
  const { anchors, host } = rules;
  const idOf =
    typeof anchors === 'string'
      ? createSlugs(root, source, SITE_SLUGS[anchors])
      : createHugoAnchors(root, source, anchors);
  if (host === undefined) return (heading) => ({ anchor: idOf(heading) });
  const shown = parseMarkdown(source);
  const hostIdOf = createSlugs(shown, source, HOST_SLUGS[host]);
  const byLine = new Map(headingsOf(shown).map((heading) => [lineOf(heading), hostIdOf(heading)]));
  return (heading) => ({ anchor: idOf(heading), hostAnchor: byLine.get(lineOf(heading)) ?? '' });
}

function headingsOf({ children }: Root): readonly Heading[] {
  return children.filter((child) => child.type === 'heading');
}

function lineOf({ position }: Heading): number {
  return position?.start.line ?? 0;
}
