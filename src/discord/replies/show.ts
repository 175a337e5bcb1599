import type { Search } from '../../core/library/search.ts';
import type { Target } from '../actions/action.ts';
import type { Reply } from './reply.ts';
import { showDigest } from './show-digest.ts';
import { showPassages } from './show-passages.ts';
import { showPhotos, showReport, showSection } from './show-report.ts';
import { showReports } from './show-reports.ts';

/** What a target stands for, as the reports have it now. */
export async function show(target: Target, search: Search): Promise<Reply> {
  const { library } = search;
  switch (target.kind) {
    case 'passages':
      return showPassages(target, library);
    case 'digest':
      return showDigest(target, search);
    case 'reports':
      return showReports(target, search);
    case 'report':
      return showReport(target, library);
    case 'photos':
      return showPhotos(target, library);
    case 'section':
      return showSection(target, library);
    default:
      return target satisfies never;
  }
}
