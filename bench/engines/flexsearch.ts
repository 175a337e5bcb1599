import type { Engine } from './engine.ts';

/** The part of FlexSearch 0.8 that is used. */
interface FlexSearch {
  readonly Index: new (options: object) => FlexIndex;
}
interface FlexIndex {
  readonly add: (id: number, text: string) => void;
  readonly search: (question: string, options: object) => readonly number[];
}

/** Not a literal, so that types are checked without the peers, too. */
const PACKAGE: string = 'flexsearch';

export const flexSearch: Engine = {
  name: 'FlexSearch',
  build: async (documents) => {
    const { default: flex }: { readonly default: FlexSearch } = await import(PACKAGE);
    const index = new flex.Index({});
    for (const [number, { title, text }] of documents.entries()) index.add(number, `${title}\n${text}`);
    return {
      // Without `suggest` it finds only what holds all words, which for a whole question is nothing.
      search: (question, limit) =>
        index.search(question, { limit, suggest: true }).map((number) => documents[number]?.id ?? ''),
    };
  },
};
