import { openAssets } from '../../packages/loopback-discord/src/page-server/assets.ts';
import { channelPage } from '../../packages/loopback-discord/src/page-server/channel-page.ts';
import {
  type HttpReply,
  htmlReply,
  redirectReply,
  textReply,
} from '../../packages/loopback-discord/src/page-server/reply.ts';
import { type AuthorOptions, createAuthorPages } from './author/author-pages.ts';
import { createReportPages } from './reports/report-pages.ts';

/** What the pages are made of. */
export type PageOptions = AuthorOptions;

/** Answers a path that is decoded and begins with '/'. */
export type Route = (path: string) => Promise<HttpReply>;

/** All that can be looked at: the channel, reports and their pictures, the author's view, scripts and styles. */
export function createRoutes({ library, contentFolder, problems }: PageOptions): Route {
  const reports = createReportPages(library, contentFolder);
  const folders: Readonly<Record<string, Route>> = {
    assets: openAssets().get,
    reports: reports.page,
    pictures: reports.picture,
    author: createAuthorPages({ library, contentFolder, problems }),
  };
  return async (path) => {
    if (path === '/') return htmlReply(channelPage(), 'channel');
    const [, name = '', rest] = /^\/([^/]*)(?:\/(.*))?$/s.exec(path) ?? [];
    const folder = Object.hasOwn(folders, name) ? folders[name] : undefined;
    if (folder === undefined) return textReply(404, 'There is no such page.');
    return rest === undefined ? redirectReply(`/${name}/`) : folder(rest);
  };
}
