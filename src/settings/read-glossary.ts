import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { buildGlossary, type Glossary, type GlossaryEntry, mergeGlossaries } from '../core/glossary/glossary.ts';
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
const SHIPPED = fileURLToPath(new URL('../../data/glossary.yaml', import.meta.url));
const THESAURUS = fileURLToPath(new URL('../../data/thesaurus.yaml', import.meta.url));

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
  return buildGlossary(entries, await read(THESAURUS, groupsSchema));
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
