import { expect, it } from 'vitest';
import { buildGlossary } from '../../../src/core/glossary/glossary.ts';
import { recognize } from '../../../src/core/glossary/recognize.ts';
import { analyze } from '../../../src/core/text/analyze.ts';

const NOTHING = { aliases: [], acronyms: [], en: [], vi: [], related: [] };
const GLOSSARY = buildGlossary([
  { ...NOTHING, name: 'eKYC', kind: 'term', aliases: ['know your customer'] },
  { ...NOTHING, name: 'no-code', kind: 'term' },
]);

function named(text: string): readonly string[] {
  const asked = analyze(text, 'en').map(({ term }) => ({ term, weight: 1 }));
  return recognize(text, asked, GLOSSARY, () => true).map(({ entry }) => entry.name);
}

it('knows a name that is made of function words by its spelling', () => {
  expect(named('what is Know-Your-Customer?')).toEqual(['eKYC']);
  expect(named('are there no code tools?')).toEqual(['no-code']);
});

it('does not take the rest of such a name for the name', () => {
  expect(named('know more about a customer')).toEqual([]);
  expect(named('code of the demo')).toEqual([]);
});
