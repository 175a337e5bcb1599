import type { Engine, PlainDocument } from './engine.ts';

/** The part of Lunr 2 that is used. */
interface Lunr {
  readonly tokenizer: (text: string) => readonly unknown[];
  readonly Index: { readonly load: (json: unknown) => LunrIndex };
  (setUp: (this: LunrBuilder) => void): LunrIndex;
}
interface LunrBuilder {
  readonly ref: (name: string) => void;
  readonly field: (name: string) => void;
  readonly add: (document: PlainDocument) => void;
}
interface LunrIndex {
  readonly query: (setUp: (query: LunrQuery) => void) => readonly { readonly ref: string }[];
}
interface LunrQuery {
  readonly term: (tokens: readonly unknown[], options: object) => void;
}

/** Not a literal, so that types are checked without the peers, too. */
const PACKAGE: string = 'lunr';

export const lunr: Engine = {
  name: 'Lunr',
  build: async (documents) => {
    const { default: create }: { readonly default: Lunr } = await import(PACKAGE);
    const index = create(function () {
      this.ref('id');
      this.field('title');
      this.field('text');
      for (const document of documents) this.add(document);
    });
    return {
      search: (question, limit) =>
        index
          .query((query) => query.term(create.tokenizer(question), {}))
          .slice(0, limit)
          .map(({ ref }) => ref),
      snapshot: async () => {
        const json = JSON.stringify(index);
        return {
          bytes: Buffer.byteLength(json),
          load: async () => {
            create.Index.load(JSON.parse(json));
          },
        };
      },
    };
  },
};
