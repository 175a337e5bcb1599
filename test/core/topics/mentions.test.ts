import { expect, it } from 'vitest';
import { buildGlossary, type GlossaryEntry } from '../../../src/core/glossary/glossary.ts';
import { mentions } from '../../../src/core/topics/mentions.ts';

const entry = (name: string, kind: GlossaryEntry['kind'], acronyms: readonly string[] = []): GlossaryEntry => ({
  ...{ name, kind, acronyms, aliases: [], en: [], vi: [], related: [] },
});
const GLOSSARY = buildGlossary([
  entry('Sparrow Glue', 'service'),
  entry('Sparrow Glue Studio', 'service'),
  entry('Glue', 'service'),
  entry('Representational Transfer', 'term', ['REST']),
]);

it.each([
  ['we ran Sparrow Glue at night', ['Sparrow Glue', 'Glue']],
  ['sparrow glue studio, and no glue', ['Sparrow Glue', 'Sparrow Glue Studio']],
  ['a Sparrow on Glue', ['Sparrow Glue', 'Glue']],
  ['the end is Glue', ['Glue']],
  ['REST or the rest', ['Representational Transfer']],
  ['the rest', []],
  ['Sparrow', []],
])('%j names %j', (text, names) => {
  expect(mentions(text, GLOSSARY).map(({ name }) => name)).toEqual(names);
});
