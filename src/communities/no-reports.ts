import { buildLibrary, type Knowledge } from '../core/library/library.ts';
import { localSearch } from '../core/library/search.ts';
import type { OpenLibrary } from '../live-library/open-library.ts';

/** What there is to answer from where an operator has no reports, and lets servers bring theirs. */
export function noReports(knowledge: Knowledge): OpenLibrary {
  const readAt = new Date();
  const library = buildLibrary({ sites: [], files: [], siteUrl: undefined, readAt }, knowledge);
  return {
    library: () => library,
    search: localSearch,
    content: { status: () => ({ readAt, problems: [] }), reload: async () => library },
    version: undefined,
    status: () => ({ failures: [], problems: [], repositories: [], readAt }),
    threads: () => ({ running: 0, waiting: 0 }),
    onChange: () => () => {},
    close: async () => {},
  };
}
