import MiniSearch from 'minisearch';
import type { Engine, PlainDocument } from './engine.ts';

const OPTIONS = { fields: ['title', 'text'] };

export const miniSearch: Engine = {
  name: 'MiniSearch',
  build: async (documents) => {
    const index = new MiniSearch<PlainDocument>(OPTIONS);
    index.addAll(documents);
    return {
      search: (question, limit) =>
        index
          .search(question)
          .slice(0, limit)
          .map(({ id }) => String(id)),
      snapshot: async () => {
        const json = JSON.stringify(index);
        return {
          bytes: Buffer.byteLength(json),
          load: async () => {
            MiniSearch.loadJSON(json, OPTIONS);
          },
        };
      },
    };
  },
};
