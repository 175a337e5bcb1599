import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileReply, redirectReply, textReply } from 'loopback-discord';
import { styleFile } from '../build.ts';
import type { ContentFolder } from '../content/folders/find-sites.ts';
import type { Library } from '../core/library/library.ts';
import { UnreadableReport } from '../core/parse/unreadable-report.ts';
import type { FileProblem } from '../core/problems/rule.ts';
import type { Report } from '../core/report/report.ts';
import { authorListPage } from './author/author-list-page.ts';
import { authorPage } from './author/author-page.ts';
import { findPictures, readPicture } from './reports/picture-files.ts';
import { reportHtml } from './reports/report-html.ts';
import { reportListPage, reportPage } from './reports/report-page.ts';

/** Answers a path that is decoded and begins with '/'. */
export type Route = (path: string) => Promise<Response>;

/** All that can be looked at beside the channel: reports and their pictures, the author's view. */
export function createRoutes(
  library: () => Library,
  contentFolder: ContentFolder,
  problems: () => Promise<readonly FileProblem[]>,
): Route {
  const problemsOf = oncePerLibrary(library, problems);
  const reportAt = (path: string) => library().reports.find(({ site, file }) => `${site}/${file}` === path);
  /** Each gets what follows its name and a '/'. */
  const folders: Readonly<Record<string, Route>> = {
    assets: async (name) => (name === 'pages.css' ? fileReply(await readStyles(), CSS) : noSuch('file')),
    reports: async (path) => {
      if (path === '') return reportListPage(library());
      const report = reportAt(path);
      return report === undefined ? noSuch('report') : showReport(report, await contentFolder(report.site));
    },
    pictures: async (path) => {
      const [site = '', place = '', ...rest] = path.split('/');
      const contentDir = await contentFolder(site);
      const found = contentDir === undefined ? undefined : await readPicture(contentDir, place, rest.join('/'));
      return found === undefined ? noSuch('picture') : fileReply(found.bytes, found.type);
    },
    author: async (path) => {
      const all = await problemsOf();
      if (path === '') return authorListPage(library(), all);
      const report = reportAt(path);
      if (report === undefined) return noSuch('report');
      const own = all.filter(({ site, file }) => site === report.site && file === report.file);
      return authorPage(report, library(), own);
    },
  };
  return async (path) => {
    const [, name = '', rest] = /^\/([^/]*)(?:\/(.*))?$/s.exec(path) ?? [];
    const folder = Object.hasOwn(folders, name) ? folders[name] : undefined;
    if (folder === undefined) return noSuch('page');
    return rest === undefined ? redirectReply(`/${name}/`) : folder(rest);
  };
}

const STYLES = [styleFile('pages'), styleFile('author')];
const CSS = 'text/css; charset=utf-8';

async function readStyles(): Promise<string> {
  return (await Promise.all(STYLES.map((file) => readFile(file, 'utf8')))).join('\n');
}

function noSuch(what: string): Response {
  return textReply(404, `There is no such ${what}.`);
}

/** A report as it stands in its file now. */
async function showReport(report: Report, contentDir: string | undefined): Promise<Response> {
  if (contentDir === undefined) return textReply(404, `The files of the site ${report.site} are not on this computer.`);
  try {
    const text = await readFile(join(contentDir, report.file), 'utf8');
    const find = (sources: readonly string[]) => findPictures(sources, { ...report, contentDir });
    return reportPage(report, await reportHtml(text, report.sections, find));
  } catch (error) {
    if (error instanceof UnreadableReport) return textReply(422, `${report.file}:${error.line}: ${error.message}.`);
    if (error instanceof Error && 'code' in error) return textReply(404, `${report.file} is not there any more.`);
    throw error;
  }
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
