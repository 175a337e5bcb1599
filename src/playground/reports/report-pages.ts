import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  fileReply,
  type HttpReply,
  htmlReply,
  textReply,
} from '../../../packages/loopback-discord/src/page-server/reply.ts';
import type { ContentFolder } from '../../content/folders/site-folders.ts';
import type { Library } from '../../core/library/library.ts';
import { UnreadableReport } from '../../core/parse/unreadable-report.ts';
import type { Report } from '../../core/report/report.ts';
import { findPictures, readPicture } from './picture-files.ts';
import { pictureSources, reportHtml } from './report-html.ts';
import { reportListPage } from './report-list-page.ts';
import { reportPage } from './report-page.ts';

/** `/reports/`, `/reports/<site>/<file>` and `/pictures/<site>/…`. Paths come decoded, without the first segment. */
export interface ReportPages {
  readonly page: (path: string) => Promise<HttpReply>;
  readonly picture: (path: string) => Promise<HttpReply>;
}

export function createReportPages(library: () => Library, contentFolder: ContentFolder): ReportPages {
  return {
    page: async (path) => {
      if (path === '') return htmlReply(reportListPage(library()), 'page');
      const report = findReportAt(library(), path);
      return report === undefined ? textReply(404, 'There is no such report.') : show(report, contentFolder);
    },
    picture: async (path) => {
      const [site = '', place = '', ...rest] = path.split('/');
      const contentDir = await contentFolder(site);
      const found = contentDir === undefined ? undefined : await readPicture(contentDir, place, rest.join('/'));
      return found === undefined ? textReply(404, 'There is no such picture.') : fileReply(found.bytes, found.type);
    },
  };
}

/** The report whose site and file are joined in `path`; only what the library holds is ever read from disk. */
export function findReportAt({ reports }: Library, path: string): Report | undefined {
  return reports.find(({ site, file }) => `${site}/${file}` === path);
}

async function show(report: Report, contentFolder: ContentFolder): Promise<HttpReply> {
  const contentDir = await contentFolder(report.site);
  if (contentDir === undefined) return textReply(404, `The files of the site ${report.site} are not on this computer.`);
  try {
    const text = await readFile(join(contentDir, report.file), 'utf8');
    const pictures = await findPictures(pictureSources(text), { ...report, contentDir });
    return htmlReply(reportPage(report, reportHtml(text, report.sections, pictures)), 'page');
  } catch (error) {
    if (error instanceof UnreadableReport) return textReply(422, `${report.file}:${error.line}: ${error.message}.`);
    if (error instanceof Error && 'code' in error) return textReply(404, `${report.file} is not there any more.`);
    throw error;
  }
}
