import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/open-store.ts';

// Stores one setting, question and follow after another, and says each that is stored: until it is killed.
const [dataDir = '', url] = process.argv.slice(2);
const server = '100000000000000001';
const chosen = { questions: { words: true, days: 365 }, following: {} };
const { servers, questions, followers } = await openStore({ url, dataDir });
const { user = 0, channel = 1 } = servers.settings(server).coolDown ?? {};
const started = new Date(0);
await servers.change(server, (settings) => ({ ...settings, ...chosen }));
const counts = {
  settings: (channel - 1) * 100 + user,
  questions: (await questions.since(server, started)).length,
  follows: (await followers.all(server)).length,
};
const said = (kind: keyof typeof counts) => writeSync(1, `${kind} ${counts[kind]}\n`);
for (const kind of ['settings', 'questions', 'follows'] as const) said(kind);
writeSync(1, 'open\n');
for (;;) {
  counts.settings += 1;
  const coolDown = { user: ((counts.settings - 1) % 100) + 1, channel: Math.floor((counts.settings - 1) / 100) + 1 };
  await servers.change(server, () => ({ ...chosen, coolDown }));
  said('settings');
  questions.ask(server, { language: 'en', state: 'none', passage: undefined, text: `question ${counts.questions}` });
  // What waits is stored before anything is read.
  await questions.ratings(server, started);
  counts.questions += 1;
  said('questions');
  const member = String(counts.follows);
  await followers.follow({ server, member, what: 't:abc', name: 'KMS', place: 'direct', locale: 'en' });
  counts.follows += 1;
  said('follows');
}
