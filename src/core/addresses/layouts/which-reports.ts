import { isJekyllPage } from './jekyll/jekyll.ts';
import type { Layout } from './layout.ts';
import { olderEditions } from './sources.ts';

/** Why a Markdown file of a folder is no report. */
export type LeftOut = 'outside' | 'older' | 'piece' | 'excluded' | 'repository' | 'readme';

/**
 * The Markdown files of a folder that are no reports, each with the reason: layouts, pieces of pages and drafts, what
 * another edition has, what a repository says of itself (its licence, how to contribute), and a README beside other reports.
 * When nothing else is there, these are reports all the same, a README first.
 * @param layout Undefined: nobody knows what makes pages of them.
 */
export function leftOutFiles(paths: readonly string[], layout: Layout | undefined): ReadonlyMap<string, LeftOut> {
  const older = layout === undefined ? NONE : olderEditions(layout, paths);
  const judged = paths.map((path) => ({ path, reason: older.has(path) ? ('older' as const) : reasonOf(path, layout) }));
  for (const excused of EXCUSED) {
    const left = judged.flatMap(({ path, reason }): readonly [string, LeftOut][] =>
      reason === undefined || excused.has(reason) ? [] : [[path, reason]],
    );
    if (left.length < paths.length) return new Map(left);
  }
  return new Map();
}

const NONE: ReadonlySet<string> = new Set();

/** What is a report where there is no other. */
const EXCUSED: readonly ReadonlySet<LeftOut>[] = [new Set(), new Set(['readme']), new Set(['readme', 'repository'])];

function reasonOf(path: string, layout: Layout | undefined): LeftOut | undefined {
  const { folders, leftOut } = layout ?? { folders: [''], leftOut: [] };
  const folder = folders.find((each) => path.startsWith(each));
  if (folder === undefined) return 'outside';
  const below = path.slice(folder.length);
  if (!isPage(path, layout)) return 'piece';
  if (leftOut.some((each) => isIn(below, each))) return 'excluded';
  if (isAboutRepository(below)) return 'repository';
  return README.test(below) ? 'readme' : undefined;
}

function isPage(path: string, layout: Layout | undefined): boolean {
  switch (layout?.generator) {
    case 'jekyll':
      return isJekyllPage(path, layout.settings);
    case 'docusaurus':
      return !/(?:^|\/)_/.test(path);
    case 'mdbook':
      return !/(?:^|\/)SUMMARY\.md$/.test(path);
    default:
      return true;
  }
}

/** A folder of that name, or the very file. */
function isIn(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}/`) || (!name.includes('/') && `/${path}`.includes(`/${name}/`));
}

function isAboutRepository(below: string): boolean {
  const parts = below.split('/');
  const name = (parts.at(-1) ?? '').replace(/\.\w+$/, '');
  return parts.slice(0, -1).some((folder) => NO_CONTENT.test(folder)) || NO_REPORT.test(name);
}

/** At the top alone: further down it is how a Git host shows a folder's report. */
const README = /^readme\.\w+$/i;

const NO_CONTENT =
  /^(?:_includes|_layouts|_site|_data|_sass|_drafts|_plugins|_templates?|templates?|drafts|node_modules|\.github)$/i;

const NO_REPORT =
  /^(?:licen[cs]e|copying|changelog|contributing|code[-_ ]of[-_ ]conduct|security|404|(?:issue|pull[-_]request)[-_]template)$|(?:^_?|[-_ .])template$/i;
