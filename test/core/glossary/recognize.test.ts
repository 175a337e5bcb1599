import { expect, it } from 'vitest';
import { buildGlossary } from '../../../src/core/glossary/glossary.ts';
import { type Recognized, recognize } from '../../../src/core/glossary/recognize.ts';
import { analyze } from '../../../src/core/text/analyze.ts';
import type { Language } from '../../../src/core/text/language.ts';

const NOTHING = { aliases: [], acronyms: [], en: [], vi: [], related: [] };
const GLOSSARY = buildGlossary([
  { ...NOTHING, name: 'eKYC', kind: 'term', aliases: ['know your customer'] },
  { ...NOTHING, name: 'no-code', kind: 'term' },
  { ...NOTHING, name: 'caching', kind: 'term', aliases: ['cache'], vi: ['bộ nhớ đệm'] },
  { ...NOTHING, name: 'deep learning', kind: 'term', aliases: ['học sâu'] },
  { ...NOTHING, name: 'high availability', kind: 'term', acronyms: ['HA'] },
  { ...NOTHING, name: 'Acme Box', kind: 'term' },
  { ...NOTHING, name: 'Acme Box Reader', kind: 'term' },
  { ...NOTHING, name: 'Acme', kind: 'term', en: ['lend tools', 'borrow tools'] },
  { ...NOTHING, name: 'tool shed', kind: 'term', en: ['lend books and tools', 'a place'] },
  { ...NOTHING, name: 'secret rotation', kind: 'term', vi: ['đổi mật khẩu'] },
]);

function read(text: string, language: Language): readonly Recognized[] {
  const words = analyze(text, language).map((token) => ({ ...token, weight: 1 }));
  return recognize({ text, language, words }, GLOSSARY, () => true);
}

function named(text: string, language: Language = 'en'): readonly string[] {
  return read(text, language).map(({ entry }) => entry.name);
}

it('does not take the rest of such a name for the name', () => {
  expect(named('know more about a customer')).toEqual([]);
  expect(named('code of the demo')).toEqual([]);
});

it('takes a tone mark that was typed for what it says', () => {
  expect(named('cache là gì?', 'vi')).toEqual(['caching']);
  expect(named('cách pha trà', 'vi')).toEqual([]);
  expect(named('bộ nhớ đệm', 'vi')).toEqual(['caching']);
  expect(named('bố nhớ con', 'vi')).toEqual([]);
});

it('tells a Vietnamese description by words of two syllables, where the question has tone marks', () => {
  expect(named('khi nào đổi mật khẩu?', 'vi')).toEqual(['secret rotation']);
  expect(named('mật ong bán ở đâu', 'vi')).toEqual([]);
  expect(named('doi mat khau', 'vi')).toEqual(['secret rotation']);
});

it('knows a Vietnamese name of an English thing', () => {
  expect(named('học sâu khác học máy chỗ nào?', 'vi')).toEqual(['deep learning']);
});

it('takes no syllable typed without tone marks for an English word or an acronym', () => {
  expect(named('cach thao mun cam', 'vi')).toEqual([]);
  expect(named('cong cu ha tang', 'vi')).toEqual([]);
  expect(named('mo hinh HA', 'vi')).toEqual(['high availability']);
  expect(named('which ha setup')).toEqual(['high availability']);
});

it('tells names that begin alike from each other', () => {
  const byName = (text: string) => read(text, 'en').flatMap(({ entry, named }) => (named === 'no' ? [] : [entry.name]));
  expect(byName('Acme Reader Box')).toEqual(['Acme']);
  expect(byName('the box of Acme, an Acme box')).toEqual(['Acme Box']);
  expect(byName('Acme Box Reader')).toEqual(['Acme Box Reader']);
});

it('takes for described what holds two words of the question, each form of it once', () => {
  expect(named('who can lend or borrow tools')).toEqual(['Acme', 'tool shed']);
  expect(named('borrow books of whom')).toEqual([]);
  expect(named('books of whom')).toEqual(['tool shed']);
});
