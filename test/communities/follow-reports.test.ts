import { pino } from 'pino';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { followReports } from '../../src/communities/following/follow-reports.ts';
import { sourceOf } from '../../src/communities/following/source-of.ts';
import type { Library } from '../../src/core/library/library.ts';
import { localSearch } from '../../src/core/library/search.ts';
import { readConfig } from '../../src/settings/config.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { FILES, libraryFrom } from '../e2e/bilingual-library.ts';
import { placesForFile } from '../store/stores.ts';

const SERVER = '100000000000000001';
const SEARCHED = { SEARCH_DATABASE_URL: 'postgres://search.example/debrief' };
const places = placesForFile();
const log = pino({ level: 'silent' });
let store: Store;
beforeAll(async () => {
  // PostgreSQL where there is one.
  const at = await places.at(-1)?.place();
  store = await openStore({ url: at?.url, dataDir: at?.dataDir ?? '' });
  await store.servers.change(SERVER, () => ({ following: {} }));
});
afterAll(() => store.close());

/** A process of the operator's, and the library that it has at the moment. */
function process(env: Readonly<Record<string, string>>, library: () => Library) {
  const config = readConfig(env);
  const reports = followReports({
    followers: store.followers,
    servers: store.servers,
    searchOf: async () => localSearch(library()),
    sourceOf: (server) => sourceOf(server, store.servers, config),
    defaultLanguage: 'en',
    lookEvery: 1e9,
    log,
  });
  onTestFinished(reports.close);
  return reports;
}

it('tells who follows on a host that only searches in PostgreSQL, by the host that reads the reports', async () => {
  let library = libraryFrom(FILES);
  const searching = process(SEARCHED, () => library);
  const reading = process({ ...SEARCHED, CONTENT_DIR: 'content' }, () => library);
  const subject = { what: 's:nobody', name: 'GuardDuty' };
  const topic = library.topics.find(({ name }) => name.includes('GuardDuty'));
  const follow = {
    ...subject,
    what: topic === undefined ? subject.what : `t:${topic.id}`,
    server: SERVER,
    member: '7',
  };
  expect(await searching.control.follow({ ...follow, place: 'direct', locale: 'en' }, localSearch(library))).toBe(
    'followed',
  );
  await reading.look();
  const added =
    '# Summary Report: “Second GuardDuty Day”\n\n- **Date:** October 4, 2025\n\n## Notes\n\n**GuardDuty** was shown.\n';
  library = libraryFrom({ ...FILES, 'events/9/_index.md': added });
  await searching.look();
  expect(await store.followers.next()).toBeUndefined();
  await Promise.all([reading.look(), searching.look()]);
  expect(await store.followers.next()).toMatchObject({ members: ['7'], reports: [{ name: 'Second GuardDuty Day' }] });
  expect(await store.followers.next()).toBeUndefined();
});
