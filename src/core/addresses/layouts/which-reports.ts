import { isJekyllPage } from './jekyll/jekyll.ts';
import type { Layout } from './layout.ts';

/**
 * Of the Markdown files of a folder, those that may be reports: neither layouts, pieces of pages and drafts, nor what a
 * repository says of itself (its licence, how to contribute), nor a README beside other reports. When nothing else is
 * there, all are.
 * @param layout Undefined: nobody knows what makes pages of them.
 */
export function whichReports(paths: readonly string[], layout: Layout | undefined): readonly string[] {
  const { folders, leftOut } = layout ?? { folders: [''], leftOut: [] };
  const inPlace = paths.flatMap((path) => {
    const folder = folders.find((each) => path.startsWith(each));
    return folder !== undefined &&
      isPage(path, layout) &&
      !leftOut.some((each) => isIn(path.slice(folder.length), each))
      ? [{ path, below: path.slice(folder.length) }]
      : [];
  });
  const candidates = inPlace.filter(({ below }) => !isAboutRepository(below));
  const reports = candidates.filter(({ below }) => !README.test(below));
  const best = [reports, candidates, inPlace].find((each) => each.length > 0);
  return best?.map(({ path }) => path) ?? paths;
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
