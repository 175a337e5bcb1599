import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { uniteCounts } from '../../../src/core/index/compile-index.ts';
import { countTerms, type IndexedTerms } from '../../../src/core/index/count-terms.ts';
import { openIndex } from '../../../src/core/index/passage-index.ts';
import { createTextNumbers } from '../../../src/core/text/text-numbers.ts';

const word = fc.constantFrom('iam', 'role', 'key', 'log', 'alarm', 'vpc', 'constructor', '__proto__');
const list = fc.array(word, { maxLength: 8 });
const documents: fc.Arbitrary<readonly IndexedTerms[]> = fc.array(
  fc.record({ heading: list, text: list, path: list }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

function inParts(parts: readonly (readonly IndexedTerms[])[]) {
  const texts = createTextNumbers();
  return uniteCounts(
    parts.map((part) => countTerms(part, texts)),
    texts,
  );
}

function compiled(all: readonly IndexedTerms[]) {
  return inParts([all]);
}

function asked(term: string) {
  return [{ term, weight: 1 }];
}

describe('the index', () => {
  it('scores each word as MiniSearch does', () => {
    fc.assert(
      fc.property(documents, word, (all, term) => {
        const oracle = new MiniSearch<IndexedTerms & { id: string }>({
          fields: ['heading', 'text', 'path'],
          extractField: (document, field) =>
            field === 'id' ? document.id : [...(Reflect.get(document, field) ?? [])].join(' '),
          tokenize: (text) => text.split(' '),
          processTerm: (each) => each || null,
        });
        oracle.addAll(all.map((fields, number) => ({ id: String(number), ...fields })));
        const options = { boost: { path: 0.5 }, bm25: { k: 1.2, b: 0.7, d: 0 } };
        const expected = new Map(oracle.search(term, options).map(({ id, score }) => [Number(id), score]));
        const { documents: found, scores } = openIndex(compiled(all)).search(asked(term));
        expect(new Set(found)).toEqual(new Set(expected.keys()));
        for (const [document, score] of expected) expect(scores[document]).toBeCloseTo(score, 4);
      }),
    );
  });

  it('knows which documents hold a word, and which hold all of several', () => {
    fc.assert(
      fc.property(documents, fc.array(word, { minLength: 1, maxLength: 3 }), (all, terms) => {
        const index = openIndex(compiled(all));
        const holds = ({ heading, text, path }: IndexedTerms, term: string) =>
          [...heading, ...text, ...path].includes(term);
        const holding = (wanted: readonly string[]) =>
          all.flatMap((document, number) => (wanted.every((term) => holds(document, term)) ? [number] : []));
        expect([...index.holding(terms)].sort()).toEqual(holding(terms).sort());
        for (const term of terms) expect(index.frequency(term)).toBe(holding([term]).length);
      }),
    );
  });

  it('is the same whether documents were counted together or apart', () => {
    fc.assert(
      fc.property(documents, fc.nat(12), word, (all, cut, term) => {
        const parts = [all.slice(0, cut), all.slice(cut)];
        const [whole, united] = [openIndex(compiled(all)), openIndex(inParts(parts))];
        expect(united.holding([term])).toEqual(whole.holding([term]));
        expect(united.search(asked(term))).toEqual(whole.search(asked(term)));
      }),
    );
  });

  it('is as good after a structured clone', () => {
    fc.assert(
      fc.property(documents, word, (all, term) => {
        const data = compiled(all);
        expect(openIndex(structuredClone(data)).search(asked(term))).toEqual(openIndex(data).search(asked(term)));
      }),
    );
  });
});
