import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { tellFollowers } from '../../src/communities/following/tell-followers.ts';
import { startBot } from '../../src/discord/bot.ts';
import { localState } from '../../src/shared-state/shared-state.ts';
import { openDatabase } from '../../src/store/database/open-database.ts';
import { openFollowers } from '../../src/store/followers/followers.ts';
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts';

// When a line is written to it, tells whoever is to be told: until it is killed. Says so, and when nobody is left.
const [token = '', apiUrl = '', dataDir = '', url] = process.argv.slice(2);
await once(process.stdin, 'data');
const log = pino({ level: process.env['LOG_LEVEL'] ?? 'silent' });
const settings = () => ({ following: {} });
const database = openDatabase({ url, dataDir, migrations: MIGRATIONS });
const followers = openFollowers({ database, settings, givenUpMs: 1_500 });
// Opening it takes longer than most of what follows: kills are for when somebody is told.
await database.query('select 1');
const bot = await startBot({
  ...{ token, apiUrl, guildId: undefined, commands: [], library: () => undefined, log },
  onLost: () => {},
});
tellFollowers({
  ...{ followers, servers: { settings }, tell: bot.tell, serverName: bot.serverName, shared: localState(), log },
  pace: { points: 25, seconds: 1 },
  lookEvery: 100,
});
writeSync(1, 'telling\n');
while ((await database.query('select 1 from tellings limit 1')).length > 0) await delay(100);
writeSync(1, 'done\n');
