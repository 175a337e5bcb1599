import { type HttpReply, textReply } from 'loopback-discord';
import type { ContentFolder } from '../../content/folders/site-folders.ts';
import type { Library } from '../../core/library/library.ts';
import type { FileProblem } from '../../core/problems/file-problem.ts';
import { findReportAt } from '../reports/report-pages.ts';
import { authorListPage } from './author-list-page.ts';
import { authorPage } from './author-page.ts';

export interface AuthorOptions {
  readonly library: () => Library;
  readonly contentFolder: ContentFolder;
  /** What authors should mend in all reports. */
  readonly problems: () => Promise<readonly FileProblem[]>;
}

/** `/author/` and `/author/<site>/<file>`; the path comes decoded, without the first segment. */
export function createAuthorPages({ library, problems }: AuthorOptions): (path: string) => Promise<HttpReply> {
  const problemsOf = oncePerLibrary(library, problems);
  return async (path) => {
    const all = await problemsOf();
    if (path === '') return authorListPage(library(), all);
    const report = findReportAt(library(), path);
    if (report === undefined) return textReply(404, 'There is no such report.');
    const own = all.filter(({ site, file }) => site === report.site && file === report.file);
    return authorPage(report, library(), own);
  };
}

/** Checking reads all files anew, so it is done again only when they have changed. */
function oncePerLibrary<T>(library: () => Library, work: () => Promise<T>): () => Promise<T> {
  let last: { readonly library: Library; readonly result: Promise<T> } | undefined;
  return () => {
    const current = library();
    if (last?.library !== current) last = { library: current, result: work() };
    return last.result;
  };
}
