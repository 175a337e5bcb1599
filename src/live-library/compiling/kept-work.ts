import { sumBy } from 'es-toolkit';
import { leanReports } from '../../core/library/parts/lean-reports.ts';
import type { CompiledPart, PartTask } from '../../core/library/parts/part.ts';
import type { PartWork } from '../../core/library/parts/recompile.ts';
import { copyValues, type SharedValues } from '../bytes/value-bytes.ts';
import { weightOf } from '../bytes/weight.ts';
import type { KeepParts } from './keep-parts.ts';
import { keptPage, keptPart } from './kept-part.ts';
import { fromPageColumns } from './page-columns.ts';
import type { PartWorker, SentPages, SentPart } from './part-work.ts';

/**
 * Reads pages and compiles parts where they are not found on disk. Where they are few, each is looked for, and kept, by itself.
 * @param workerFor does so many pages or parts
 */
export function createKeptWork(
  parts: Pick<KeepParts, 'areFew' | 'findOrMake'>,
  workerFor: { readonly pages: (count: number) => PartWorker; readonly parts: (count: number) => PartWorker },
): Pick<PartWork, 'readPages' | 'compileParts'> {
  return {
    readPages: (lots) => {
      const pages = sumBy(lots, ({ length }) => length);
      const { read } = workerFor.pages(pages);
      const areFew = parts.areFew(pages);
      return lots.map(async (lot) => {
        const alone = areFew && lot.length === 1 ? lot[0] : undefined;
        const make = () => read(lot);
        const { pages, texts } = made<SentPages>(
          await (alone === undefined ? make() : parts.findOrMake(keptPage(alone), make)),
        );
        return { pages: fromPageColumns(pages), texts };
      });
    },
    compileParts: (tasks) => {
      const { compile } = workerFor.parts(tasks.length);
      const areFew = parts.areFew(tasks.length);
      return tasks.map(async (task) => {
        const make = () => compile(toSend(task));
        const values = await (areFew ? parts.findOrMake(keptPart(task), make) : make());
        const part = made<CompiledPart>(values);
        weights.set(part.passages, weightOf(values));
        return part;
      });
    },
  };
}

/** Of parts, for as long as they are known: else V8 looks for the garbage of pages and events only when all parts are there. */
const weights = new WeakMap<CompiledPart['passages'], ArrayBuffer>();

function made<Made>(values: SharedValues): Made {
  return copyValues(values)('made');
}

function toSend({ reports, joins }: PartTask): SentPart {
  return { reports: leanReports(reports), joins };
}
