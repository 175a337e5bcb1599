import { readFile } from 'node:fs/promises';
import { fileReply, type HttpReply, redirectReply, textReply } from 'loopback-discord';
import { type AuthorOptions, createAuthorPages } from './author/author-pages.ts';
import { createReportPages } from './reports/report-pages.ts';

/** Answers a path that is decoded and begins with '/'. */
export type Route = (path: string) => Promise<HttpReply>;

/** All that can be looked at beside the channel: reports and their pictures, the author's view. */
export function createRoutes({ library, contentFolder, problems }: AuthorOptions): Route {
  const reports = createReportPages(library, contentFolder);
  const folders: Readonly<Record<string, Route>> = {
    assets: styles,
    reports: reports.page,
    pictures: reports.picture,
    author: createAuthorPages({ library, contentFolder, problems }),
  };
  return async (path) => {
    const [, name = '', rest] = /^\/([^/]*)(?:\/(.*))?$/s.exec(path) ?? [];
    const folder = Object.hasOwn(folders, name) ? folders[name] : undefined;
    if (folder === undefined) return textReply(404, 'There is no such page.');
    return rest === undefined ? redirectReply(`/${name}/`) : folder(rest);
  };
}

async function styles(name: string): Promise<HttpReply> {
  if (name !== 'pages.css') return textReply(404, 'There is no such file.');
  return fileReply(await readFile(new URL('site/pages.css', import.meta.url), 'utf8'), 'text/css; charset=utf-8');
}
