import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import dictionary from 'dictionary-en';
import irregularVerbs from 'english-verbs-irregular/dist/verbs.json' with { type: 'json' };
import { sortBy, uniq } from 'es-toolkit';
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

/** Everyday words, whatever the field. */
const THESAURUS = join(ROOT, 'data/thesaurus.yaml');
/** A folder for each field, with a glossary, a thesaurus or both. */
const FIELDS = join(ROOT, 'data/fields');

/**
 * What Debrief knows besides the reports.
 * @param glossaryFile terms of the admin's own; undefined: none.
 * @throws UserError when that file cannot be read.
 */
export async function readKnowledge(glossaryFile: string | undefined): Promise<Knowledge> {
  return { glossary: await readGlossary(glossaryFile), isEnglish: readDictionary() };
}

/**
 * The glossaries of all fields that come with Debrief, extended by a file of the admin's own (data/README.md describes the format).
 * @throws UserError that names the file and what is wrong in it.
 */
export async function readGlossary(ownFile: string | undefined): Promise<Glossary> {
  const own = ownFile === undefined ? [] : [await read(ownFile, schema)];
  return glossaryWith(mergeGlossaries([...(await readFields('glossary.yaml', schema)), ...own]));
}

/** A glossary of these entries, with the thesauri that come with Debrief. */
export async function glossaryWith(entries: readonly GlossaryEntry[]): Promise<Glossary> {
  const ofFields = await readFields('thesaurus.yaml', groupsSchema);
  return buildGlossary(entries, [...(await read(THESAURUS, groupsSchema)), ...ofFields.flat(), ...verbForms()]);
}

/** What the fields have in files of this name, each item with its field. */
async function readFields<T extends object>(name: string, format: z.ZodType<readonly T[]>) {
  const files = (await readdir(FIELDS, { recursive: true, withFileTypes: true }).catch(() => [])).filter(
    (file) => file.isFile() && file.name === name,
  );
  return Promise.all(
    sortBy(files, ['parentPath']).map(async ({ parentPath }) => {
      const items = await read(join(parentPath, name), format);
      return items.map((item) => ({ ...item, field: basename(parentPath) }));
    }),
  );
}

/** "fall", "fell" and "fallen" stand for one another: no stemmer knows. */
function verbForms(): readonly WordGroup[] {
  return Object.entries(irregularVerbs).map(([verb, forms]) => ({ en: uniq([verb, ...forms.flat()]), vi: [] }));
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
