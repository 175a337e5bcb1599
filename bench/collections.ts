import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readKnowledge } from '../src/settings/knowledge.ts';
import { type Collection, readCollection } from './collection.ts';
import { debrief } from './engines/debrief.ts';
import type { Engine } from './engines/engine.ts';
import { PEERS } from './engines/peers.ts';
import { ndcgAt10 } from './ndcg.ts';
import { tableText } from './table.ts';

/**
 * `node --import tsx bench/collections.ts --collections DIR [--only NAME,…] [--without-peers]`: nDCG@10 of Debrief's
 * ranking beside its peers, on every collection in a folder. Nothing is tuned to them.
 */
const { values } = parseArgs({
  options: {
    collections: { type: 'string' },
    only: { type: 'string' },
    'without-peers': { type: 'boolean', default: false },
  },
});
if (values.collections === undefined)
  throw new Error('Name a folder of collections: --collections DIR (bench/README.md).');

const engines = [debrief(await readKnowledge(undefined)), ...(values['without-peers'] ? [] : PEERS)];
const entries = await readdir(values.collections, { withFileTypes: true });
const all = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
const names = all.filter((name) => values.only === undefined || values.only.split(',').includes(name)).toSorted();

const rows = [['nDCG@10', 'documents', 'queries', ...engines.map(({ name }) => name)]];
for (const name of names) {
  const collection = await readCollection(join(values.collections, name));
  const figures: string[] = [];
  for (const engine of engines) figures.push((await meanNdcg(engine, collection)).toFixed(4));
  rows.push([name, String(collection.documents.length), String(collection.queries.length), ...figures]);
}
console.log(tableText(rows));

async function meanNdcg(engine: Engine, { documents, queries }: Collection): Promise<number> {
  const built = await engine.build(documents);
  let sum = 0;
  for (const { text, relevance } of queries) sum += ndcgAt10(await built.search(text, 10), relevance);
  await built.close?.();
  return sum / queries.length;
}
