import { mkdir } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { createCommunities } from '../../src/communities/communities.ts';
import { readConfig } from '../../src/settings/config.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';
import { localState } from '../../src/shared-state/shared-state.ts';
import { openStore } from '../../src/store/open-store.ts';
import { testRepository } from '../content/git-repository.ts';
import { reportsAbout } from '../e2e/setup-bot.ts';
import { foldersForFile, placesForFile } from '../store/stores.ts';

const SERVERS = 200;
const folder = foldersForFile();
const places = placesForFile();

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

it('a further server that shares a repository takes less than 100 KB, and one that asks no more closes it', async () => {
  const at = await folder();
  await mkdir(at, { recursive: true });
  const repository = await testRepository(at);
  await repository.push(reportsAbout('Kestrel'));
  const place = await places.at(-1)?.place();
  const store = await openStore({ url: place?.url, dataDir: place?.dataDir ?? '' });
  const communities = createCommunities({
    config: readConfig({ PUBLIC_SETUP: 'on', CACHE_DIR: await folder() }),
    servers: store.servers,
    questions: store.questions,
    followers: store.followers,
    knowledge: readKnowledge(undefined),
    shared: localState(),
    log: pino({ level: 'silent' }),
    hasReports: true,
    hearsAll: false,
    allowLocal: true,
    unusedMs: 200,
  });
  onTestFinished(async () => {
    await communities.close();
    await store.close();
  });
  const ids = Array.from({ length: SERVERS }, (_, index) => String(100_000_000_000_000_000n + BigInt(index)));
  const join = (id: string) =>
    store.servers.change(id, () => ({ reports: { repositories: [{ url: repository.url }] }, language: 'vi' }));
  const ask = async (id: string) => (await communities.viewOf(id).search?.())?.ask('passwords');
  const [first = '', ...others] = ids;
  await join(first);
  expect((await ask(first))?.kind).toBe('strong');
  collect();
  const before = process.memoryUsage();
  for (const id of others) await join(id);
  const views = others.map((id) => communities.viewOf(id));
  for (const id of others) expect((await ask(id))?.kind).toBe('strong');
  collect();
  const after = process.memoryUsage();
  expect(communities.openLibraries()).toBe(1);
  const bytes = after.heapUsed + after.external - before.heapUsed - before.external;
  console.info(`${Math.round(bytes / others.length)} bytes a server (${views.length})`);
  expect(bytes / others.length).toBeLessThan(100 * 1024);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(communities.openLibraries()).toBe(0);
  expect((await ask(first))?.kind).toBe('strong');
});
