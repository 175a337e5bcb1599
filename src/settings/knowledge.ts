import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import dictionary from 'dictionary-en';
import irregularVerbs from 'english-verbs-irregular/dist/verbs.json' with { type: 'json' };
import { uniq } from 'es-toolkit';
import { CORE_SCHEMA, load } from 'js-yaml';
import { stemmer } from 'stemmer';
import { z } from 'zod';
import { ROOT } from '../build.ts';
import { buildGlossary, type Glossary, type GlossaryEntry, mergeGlossaries } from '../core/glossary/glossary.ts';
import type { WordGroup } from '../core/glossary/thesaurus.ts';
import type { Knowledge } from '../core/library/library.ts';
import { fold } from '../core/text/words.ts';
import { UserError } from './user-error.ts';

const list = z.array(z.string().min(1)).default([]);

const schema = z.array(
  z.strictObject({
    name: z.string().min(1),
    kind: z.enum(['service', 'product', 'term']).default('term'),
    aliases: list,
    acronyms: list,
    en: list,
    vi: list,
    related: list,
  }),
);

const groupsSchema = z.array(z.strictObject({ en: list, vi: list }));

/** The glossary and the thesaurus that come with Debrief. */
const SHIPPED = join(ROOT, 'data/glossary.yaml');
const THESAURUS = join(ROOT, 'data/thesaurus.yaml');

/**
 * What Debrief knows besides the reports.
 * @param glossaryFile terms of the admin's own; undefined: none.
 * @throws UserError when that file cannot be read.
 */
export async function readKnowledge(glossaryFile: string | undefined): Promise<Knowledge> {
  return { glossary: await readGlossary(glossaryFile), isEnglish: readDictionary() };
}

/**
 * The glossary that comes with Debrief, extended by a file of the admin's own (data/README.md describes the format).
 * @throws UserError that names the file and what is wrong in it.
 */
export async function readGlossary(ownFile: string | undefined): Promise<Glossary> {
  const files = ownFile === undefined ? [SHIPPED] : [SHIPPED, ownFile];
  return glossaryOf(mergeGlossaries(await Promise.all(files.map(readEntries))));
}

/** A glossary of these entries, with the thesaurus that comes with Debrief. */
export async function glossaryOf(entries: readonly GlossaryEntry[]): Promise<Glossary> {
  return buildGlossary(entries, [...(await read(THESAURUS, groupsSchema)), ...verbForms()]);
}

/** "fall", "fell" and "fallen" stand for one another: no stemmer knows. */
function verbForms(): readonly WordGroup[] {
  return Object.entries(irregularVerbs).map(([verb, forms]) => ({ en: uniq([verb, ...forms.flat()]), vi: [] }));
}

async function readEntries(file: string): Promise<readonly GlossaryEntry[]> {
  return read(file, schema);
}

async function read<T>(file: string, format: z.ZodType<T>): Promise<T> {
  try {
    return format.parse(load(await readFile(file, 'utf8'), { schema: CORE_SCHEMA }));
  } catch (cause) {
    const reason =
      cause instanceof z.ZodError ? z.prettifyError(cause) : cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`The glossary ${file} cannot be read: ${reason}`, { cause });
  }
}

/**
 * Tells whether a folded word is English, by the word list of Hunspell's English dictionary. Inflected forms are told by
 * their stem. The list is read at the first call (some 50,000 words).
 */
export function readDictionary(): (word: string) => boolean {
  let stems: ReadonlySet<string> | undefined;
  return (word) => {
    stems ??= readStems();
    return stems.has(stemmer(word));
  };
}

/** A line is a word, with flags for its inflections behind a slash; the first line counts them. */
function readStems(): ReadonlySet<string> {
  const lines = new TextDecoder().decode(dictionary.dic).split('\n').slice(1);
  return new Set(lines.map((line) => stemmer(fold(line.split('/')[0] ?? ''))));
}
