import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PlainDocument } from './engines/engine.ts';

/** A test collection in the format of BEIR (Thakur et al. 2021): documents, queries, and who judged what relevant. */
export interface Collection {
  readonly documents: readonly PlainDocument[];
  readonly queries: readonly Query[];
}

export interface Query {
  readonly text: string;
  /** Relevance of the documents that have any, by id. */
  readonly relevance: ReadonlyMap<string, number>;
}

const document = z.object({ _id: z.string(), title: z.string().default(''), text: z.string() });
const query = z.object({ _id: z.string(), text: z.string() });

/**
 * Reads `corpus.jsonl`, `queries.jsonl` and `qrels.tsv`. A folder without a corpus has queries only, "x-nodia" on the
 * documents of "x". Queries for which nothing is relevant are left out.
 */
export async function readCollection(folder: string): Promise<Collection> {
  const own = join(folder, 'corpus.jsonl');
  const corpus = (await exists(own)) ? own : join(folder.replace(/-[^-]+$/, ''), 'corpus.jsonl');
  const relevance = await readRelevance(join(folder, 'qrels.tsv'));
  const documents = (await linesOf(corpus)).map((line) => document.parse(JSON.parse(line)));
  const queries = (await linesOf(join(folder, 'queries.jsonl'))).map((line) => query.parse(JSON.parse(line)));
  return {
    documents: documents.map(({ _id: id, title, text }) => ({ id, title, text })),
    queries: queries.flatMap(({ _id: id, text }) => {
      const judged = relevance.get(id);
      return judged === undefined ? [] : [{ text, relevance: judged }];
    }),
  };
}

async function readRelevance(file: string): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const byQuery = new Map<string, Map<string, number>>();
  for (const line of await linesOf(file)) {
    const [id = '', documentId = '', score = ''] = line.split('\t');
    const judged = byQuery.get(id) ?? new Map<string, number>();
    if (Number(score) > 0) byQuery.set(id, judged.set(documentId, Number(score)));
  }
  return byQuery;
}

async function linesOf(file: string): Promise<readonly string[]> {
  return (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
