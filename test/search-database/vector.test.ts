import fc from 'fast-check';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { saturationsOf, vectorReader, vectorText } from '../../src/search-database/vector.ts';
import { HAS_POSTGRES } from './postgres.ts';
import { postgresForFile } from './postgres-server.ts';

describe.skipIf(!HAS_POSTGRES)('a vector of our own lexemes', () => {
  const postgres = postgresForFile();

  it('comes back from PostgreSQL with what each term counts in each field', async () => {
    const client = new pg.Client(await postgres().database());
    await client.connect();
    const term = fc
      .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
      .filter((text) => !/[\0\ud800-\udfff]/.test(text));
    const field = fc.array(term, { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(field, field, field, async (heading, text, path) => {
        const saturations = saturationsOf({ heading, text, path }, [3, 20, 5]);
        const sent = await client.query<{ vector: Buffer }>('select tsvectorsend($1::tsvector) as vector', [
          vectorText(saturations),
        ]);
        const vector = sent.rows[0]?.vector ?? Buffer.alloc(4);
        const wanted = new Set([...heading, ...path, 'nowhere']);
        const found = vectorReader(wanted)(vector);
        expect([...found.keys()].sort()).toEqual([...saturations.keys()].filter((each) => wanted.has(each)).sort());
        for (const [each, own] of found) {
          for (const [index, value] of own.entries()) expect(value).toBeCloseTo(saturations.get(each)?.[index] ?? 0, 2);
        }
      }),
      { numRuns: 200 },
    );
    await client.end();
  });

  it('tells by its labels in which field a term stands', async () => {
    const client = new pg.Client(await postgres().database());
    await client.connect();
    const vector = vectorText(saturationsOf({ heading: ['iam'], text: ['role'], path: ['aws'] }, [1, 1, 1]));
    const holds = async (query: string) =>
      (await client.query<{ holds: boolean }>('select $1::tsvector @@ $2::tsquery as holds', [vector, query])).rows[0]
        ?.holds;
    expect([await holds("'iam':AB & 'role':AB"), await holds("'aws':AB"), await holds("'aws':C")]).toEqual([
      true,
      false,
      true,
    ]);
    await client.end();
  });
});
