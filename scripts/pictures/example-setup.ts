import type { Library } from '../../src/core/library/library.ts';
import { localSearch } from '../../src/core/library/search.ts';
import { COOL_DOWN } from '../../src/discord/cool-down.ts';
import type { SetupControl } from '../../src/discord/setup-control.ts';
import type { ServerSettings } from '../../src/store/servers/server-settings.ts';

/** What a server could have chosen, for pictures of /setup; nothing is fetched or stored. */
export function exampleSetup(library: Library, readAt: Date): SetupControl {
  const reports = { repositories: [{ url: 'https://github.com/you/site.git', branch: 'main', folder: 'content' }] };
  const settings: ServerSettings = { reports, draft: reports };
  const left = { links: 0, submodules: 1, hooks: 0 };
  const preview = async () => ({ reports, search: localSearch(library), state: { readAt, problems: [] }, left });
  return {
    settings: () => settings,
    current: async () => settings,
    limits: { hosts: ['github.com', 'gitlab.com'], repositories: 3, megabytes: 250, reports: 2_000 },
    hearsAll: true,
    defaults: { threads: false, language: 'en', coolDown: COOL_DOWN, hasReports: true },
    change: async (change) => change(settings),
    check: preview,
    preview,
    asked: { since: async () => [], ratings: async () => [], choose: async () => settings },
    chooseFollowing: async () => settings,
  };
}
