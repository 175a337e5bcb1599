import type { Library } from '../../core/library/library.ts';
import type { Ids } from '../../core/library/search.ts';
import { toPassages } from '../../core/pack/passages.ts';
import type { Passage, Report } from '../../core/report/report.ts';
import type { Connection } from '../connect.ts';
import type { PassageRow } from './passage-rows.ts';
import type { Shell } from './shell.ts';

/** A library of a few reports, whole: these, and those of these passages and of their translations. */
export async function wholeReports(
  { rows }: Connection,
  shell: Shell,
  { passages: ids = [], reports: reportIds = [] }: Ids,
): Promise<Library> {
  const found = await rows<{ number: number; whole: string }>(
    `with asked as (select report, twin from passages where id = any($1))
     select number, whole from reports where id = any($2) or number in (
       select report from asked union select report from passages where id in (select twin from asked)
     )`,
    [ids, reportIds],
  );
  const kept = await rows<Pick<PassageRow, 'id' | 'event' | 'twin' | 'roles'>>(
    'select id, event, twin, roles from passages where report = any($1)',
    [found.map(({ number }) => number)],
  );
  const reports = found.flatMap(({ number, whole }): readonly Report[] => {
    const listed = shell.reports.get(number);
    const { sections, pictures }: Pick<Report, 'sections' | 'pictures'> = JSON.parse(whole);
    return listed === undefined ? [] : [{ ...listed, sections, pictures }];
  });
  const byId = new Map(kept.map((row) => [row.id, row]));
  const passages = reports.flatMap(toPassages).map((passage): Passage => {
    const row = byId.get(passage.id);
    const { id, report, section, place, blocks, lead } = passage;
    return {
      id,
      report,
      section,
      place,
      blocks,
      lead,
      event: shell.events.get(row?.event ?? '') ?? passage.event,
      roles: row?.roles ?? passage.roles,
    };
  });
  const passagesById = new Map(passages.map((passage) => [passage.id, passage]));
  const twins = kept.flatMap(({ id, twin }) => {
    const other = passagesById.get(twin ?? '');
    return other === undefined ? [] : [[id, other] as const];
  });
  return { ...shell.library, reports, passages, passagesById, twins: new Map(twins) };
}
