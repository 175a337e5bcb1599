import { chunk } from 'es-toolkit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toTermTable } from '../../../../src/core/index/term-table.ts';
import { type Beside, indexTerms, uniteBeside } from '../../../../src/core/library/parts/beside.ts';
import { type CurrentPart, knownIndex } from '../../../../src/core/library/parts/known-index.ts';
import { compilePart, joinPart } from '../../../../src/core/library/parts/part.ts';
import { besideParts } from '../../../../src/core/library/parts/unite.ts';
import { createTextNumbers } from '../../../../src/core/text/text-numbers.ts';
import { DATA, knowledge } from '../../../live-library/compiled-reports.ts';

const texts = createTextNumbers();
const PARTS = chunk([...DATA.reports], 4).map((reports) => {
  return { reports, ...joinPart(compilePart({ reports, joins: DATA.joins }, knowledge.glossary), texts) };
});

/** Not looked at here. */
const TABLES = { passages: toTermTable([]), reports: toTermTable([]) };

/** By its text, the documents of each term and what it adds to them. */
function postings({ counts, passageIndex, reportIndex }: Beside) {
  const byTerm = ({ starts, documents, impacts }: Beside['passageIndex'], terms: Int32Array) =>
    new Map(
      Array.from(terms, (text, term) => {
        const [from, to] = [starts[term], starts[term + 1]];
        return [texts.textOf(text), { documents: documents.slice(from, to), impacts: impacts.slice(from, to) }];
      }),
    );
  return { passages: byTerm(passageIndex, counts.passages.terms), reports: byTerm(reportIndex, counts.reports.terms) };
}

it('indexes and copies of parts in any order, some of them known, are those of parts that are all new', () => {
  const some = fc.shuffledSubarray(PARTS);
  fc.assert(
    fc.property(some, some, (before, now) => {
      const last = knownIndex(before, uniteBeside(besideParts(before, texts, undefined)), TABLES);
      const known = now.map((part): CurrentPart => (before.includes(part) ? { ...part, counts: undefined } : part));
      const given = besideParts(known, texts, last);
      const [united, afresh] = [uniteBeside(structuredClone(given)), uniteBeside(besideParts(now, texts, undefined))];
      expect(postings(united)).toEqual(postings(afresh));
      expect(united.copyOf).toEqual(afresh.copyOf);
      const terms = indexTerms(given.pieces, given.texts);
      expect(terms.passages.texts).toEqual(united.counts.passages.terms);
      expect(terms.reports.texts).toEqual(united.counts.reports.terms);
    }),
    { numRuns: 30 },
  );
});

it('a part that nobody has counted is told of', () => {
  const [one, other] = PARTS;
  if (one === undefined || other === undefined) throw new Error('There are parts.');
  const last = knownIndex([one], uniteBeside(besideParts([one], texts, undefined)), TABLES);
  expect(() => besideParts([{ ...other, counts: undefined }], texts, last)).toThrow('has not been counted');
});
