import { expect, it } from 'vitest';
import { buildGlossary } from '../../../src/core/glossary/glossary.ts';
import { withAcronyms } from '../../../src/core/rank/question/typed-text.ts';
import { libraryOf } from '../answer/library-of.ts';

const ENTRY = { kind: 'term' as const, en: [], vi: [], related: [] };
const GLOSSARY = buildGlossary([
  { ...ENTRY, name: 'eKYC', aliases: ['know your customer'], acronyms: ['KYC'] },
  { ...ENTRY, name: 'Internet of Things', aliases: [], acronyms: ['IoT'] },
]);
const LIBRARY = libraryOf({ '1/_index.md': '# “Demo day”\n\n## KYC engine\n\nIt checks identity cards.\n' });
const KNOWN = { ...LIBRARY, knowledge: { ...LIBRARY.knowledge, glossary: GLOSSARY } };

it('a name of function words is looked up by the acronym that the reports use', () => {
  expect(withAcronyms('Which team built Know-your customer?', KNOWN)).toBe('Which team built KYC?');
});

it('a name whose acronym no report uses stays as it is', () => {
  expect(withAcronyms('the internet of things', KNOWN)).toBe('the internet of things');
});

it('words of such a name by themselves stay as they are', () => {
  expect(withAcronyms('do you know your customers?', KNOWN)).toBe('do you know your customers?');
});
