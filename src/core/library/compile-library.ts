import type { Glossary } from '../glossary/glossary.ts';
import { joinsOf } from '../index/joins.ts';
import { createTextNumbers } from '../text/text-numbers.ts';
import type { LibraryData } from './library-data.ts';
import { uniteBeside } from './parts/beside.ts';
import { spellReport } from './parts/pages.ts';
import { compilePart, joinPart, partsOf } from './parts/part.ts';
import { besideParts, createUnite, withTerms } from './parts/unite.ts';
import type { ReadReports } from './reports.ts';

export function compileLibrary(read: ReadReports, glossary: Glossary): LibraryData {
  const texts = createTextNumbers();
  const joins = joinsOf(
    read.reports.map((report) => spellReport(report, texts)),
    texts,
  );
  const parts = partsOf(read.reports).map((reports) => {
    return { reports, ...joinPart(compilePart({ reports, joins }, glossary), texts) };
  });
  const beside = besideParts(parts, texts, undefined);
  const { data, tables } = createUnite(glossary, texts)({ read, joins, parts, pieces: beside.pieces });
  return { ...data, ...withTerms(uniteBeside(beside), tables) };
}
