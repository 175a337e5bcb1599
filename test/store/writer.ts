import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/open-store.ts';

// Stores one setting after another, and says each that is stored: until it is killed.
const [dataDir = '', url] = process.argv.slice(2);
const store = await openStore({ url, dataDir });
const server = '100000000000000001';
const { user = 0, channel = 1 } = store.servers.settings(server).coolDown ?? {};
let count = (channel - 1) * 100 + user;
writeSync(1, `open ${count}\n`);
for (;;) {
  count += 1;
  const coolDown = { user: ((count - 1) % 100) + 1, channel: Math.floor((count - 1) / 100) + 1 };
  await store.servers.change(server, () => ({ coolDown }));
  writeSync(1, `stored ${count}\n`);
}
