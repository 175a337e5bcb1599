import { stringify } from 'csv-stringify/sync';
import type { Search } from '../../../core/library/search.ts';
import { type Passage, urlOf } from '../../../core/report/report.ts';
import type { StoredQuestion } from '../../../store/questions/asked.ts';
import type { Part } from '../../layout/part.ts';
import type { View } from '../pieces/head.ts';
import { reportName } from '../pieces/place.ts';
import { passagesNamed } from './sections.ts';

/** All that is kept of questions, as a file. */
export interface ExportedReply {
  readonly kind: 'exported';
  readonly count: number;
  readonly csv: string;
}

export async function exportedReply(asked: readonly StoredQuestion[], search: Search): Promise<ExportedReply> {
  const sections = await passagesNamed(
    asked.flatMap(({ passage }) => passage ?? []),
    search,
  );
  return { kind: 'exported', count: asked.length, csv: toCsv(asked, sections) };
}

/** RFC 4180, for spreadsheets: a byte order mark, and what begins as a formula behind a quotation mark. */
export function toCsv(asked: readonly StoredQuestion[], sections: ReadonlyMap<string, Passage>): string {
  const rows = asked.map(({ at, language, state, passage, words }) => {
    const found = sections.get(passage ?? '');
    return {
      time: at.toISOString(),
      language,
      state,
      report: found === undefined ? '' : reportName(found.report),
      section: found?.section.heading ?? '',
      address: found === undefined ? '' : (urlOf(found.report, found.section.anchor) ?? ''),
      words: words ?? '',
    };
  });
  const columns = ['time', 'language', 'state', 'report', 'section', 'address', 'words'];
  return stringify(rows, { header: true, columns, bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

export function exportedParts({ count, csv }: ExportedReply, { locale: { t } }: View): readonly Part[] {
  return [
    { kind: 'text', text: `${t('exported')}\n-# ${t('questionCount', { count })}` },
    { kind: 'file', file: { name: 'questions.csv', data: Buffer.from(csv) } },
  ];
}
