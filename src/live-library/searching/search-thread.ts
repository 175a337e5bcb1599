import { workerData } from 'piscina';
import { ask } from '../../core/answer/answer.ts';
import { digest, reportsAbout } from '../../core/answer/digest.ts';
import { compare } from '../../core/compare/compare.ts';
import { buildGlossary, type Glossary } from '../../core/glossary/glossary.ts';
import { placeKey } from '../../core/library/content.ts';
import { libraryFrom } from '../../core/library/library.ts';
import type { ReportFields } from '../../core/report/file-report.ts';
import { createBodies, type Packed, PackedReport, packBody } from '../../packed-report.ts';
import { readDictionary } from '../../settings/knowledge.ts';
import { fromBytes, type LibraryBytes } from '../bytes/library-bytes.ts';
import {
  type SearchTask,
  type SentAnswer,
  type SentComparison,
  type SentDigest,
  type SentReports,
  sendAnswer,
  sendComparison,
  sendDigest,
  sendReports,
} from './sent.ts';

/** What a thread answers from. */
export interface SearchThreadData {
  /** See `toBytes`. */
  readonly bytes: LibraryBytes;
  /** What the files say, by `placeKey`. */
  readonly bodies: ReadonlyMap<string, Packed['bytes']>;
  /** What the library was compiled with, as it was read: the admin's file may say something else by now. */
  readonly glossary: Pick<Glossary, 'entries' | 'groups'>;
}

const { bytes, bodies, glossary }: SearchThreadData = workerData;
const read = createBodies();
const knowledge = { glossary: buildGlossary(glossary.entries, glossary.groups), isEnglish: readDictionary() };
/** Every report has some. */
const NO_BYTES = packBody({ sections: [], pictures: [] });
const parsedOf = ({ site, file }: ReportFields) =>
  new PackedReport({ frontMatter: {}, problems: [], bytes: bodies.get(placeKey(site, file)) ?? NO_BYTES }, read);
const library = libraryFrom(fromBytes(bytes, parsedOf), knowledge);
rehearse();

/** The first question is the slowest: nobody has to wait for it. What fails then fails again when somebody asks, who is told. */
function rehearse(): void {
  try {
    ask(library, library.reports[0]?.name ?? '');
  } catch {}
}

export function search(task: SearchTask): SentAnswer | SentDigest | SentReports | SentComparison {
  switch (task.kind) {
    case 'ask':
      return sendAnswer(ask(library, task.text, task.options));
    case 'digest':
      return sendDigest(digest(library, task.text, task.options));
    case 'reports-about':
      return sendReports(reportsAbout(library, task.text));
    case 'compare':
      return sendComparison(compare(library, task.subjects, task.options));
    default:
      return task satisfies never;
  }
}
