import type { Knowledge } from '../core/library/library.ts';
import { readDictionary } from './read-dictionary.ts';
import { readGlossary } from './read-glossary.ts';

/**
 * What Debrief knows besides the reports.
 * @param glossaryFile terms of the admin's own; undefined: none.
 * @throws UserError when that file cannot be read.
 */
export async function readKnowledge(glossaryFile: string | undefined): Promise<Knowledge> {
  return { glossary: await readGlossary(glossaryFile), isEnglish: readDictionary() };
}
