import type { Engine, PlainDocument } from './engine.ts';

/** The part of Orama 3 that is used. */
interface Orama {
  readonly create: (options: object) => object;
  readonly insertMultiple: (db: object, documents: readonly PlainDocument[]) => Promise<unknown> | unknown;
  readonly search: (db: object, query: object) => Promise<OramaResults> | OramaResults;
  readonly save: (db: object) => unknown;
  readonly load: (db: object, raw: unknown) => void;
}
interface OramaResults {
  readonly hits: readonly { readonly document: PlainDocument }[];
}

/** Not a literal, so that types are checked without the peers, too. */
const PACKAGE: string = '@orama/orama';
const SETTINGS = { schema: { id: 'string', title: 'string', text: 'string' } };

export const orama: Engine = {
  name: 'Orama',
  build: async (documents) => {
    const { create, insertMultiple, search, save, load }: Orama = await import(PACKAGE);
    const db = create(SETTINGS);
    await insertMultiple(db, documents);
    return {
      search: async (question, limit) => {
        const { hits } = await search(db, { term: question, limit, properties: ['title', 'text'] });
        return hits.map(({ document }) => document.id);
      },
      snapshot: async () => {
        const json = JSON.stringify(save(db));
        return { bytes: Buffer.byteLength(json), load: async () => load(create(SETTINGS), JSON.parse(json)) };
      },
    };
  },
};
