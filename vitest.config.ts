import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { configDefaults, defineConfig } from 'vitest/config';

/** Generous: a slow machine is no defect, and speed is measured in bench/. */
const TIMEOUT_MS = 120_000;

/** Tests that are run again in other ways to run the bot (test/e2e/ways.ts): what each way could break. */
const AGAIN: Readonly<Record<string, readonly string[]>> = {
  http: ['buttons', 'commands', 'restart', 'setup-ways'],
  shards: ['buttons', 'commands', 'messages', 'setup-ways'],
  stores: ['buttons', 'messages', 'manners', 'setup-ways'],
};

/** What is tested at length where there is one process, and in these ways alone here. */
const ONLY_AGAIN = ['test/e2e/setup-ways.test.ts'];

const HAS_STORES = spawnSync('redis-server', ['--version']).status === 0 && existsSync('/usr/lib/postgresql');
if (!HAS_STORES)
  process.stderr.write('There is no redis-server or no PostgreSQL: the tests are not run again with them.\n');
const ways = Object.entries(AGAIN).filter(([way]) => way !== 'stores' || HAS_STORES);

const filesOf = (folders: readonly string[]): string[] => folders.map((folder) => `test/${folder}/**/*.test.ts`);

/** What starts no program and waits for nothing. */
const UNITS = filesOf(['bench', 'commands', 'core', 'discord', 'docs', 'settings']);

/** What works with files, databases and programs, but measures no time. */
const PAIRS = filesOf([
  'check-content',
  'check-links',
  'communities',
  'content',
  'scripts',
  'search-database',
  'store',
  'terminal',
]);

/** What mostly waits, for a gateway that comes back or for Discord's patience to end. */
const FAULTS = [
  'packages/loopback-discord/test/*.test.ts',
  'test/operation/*.test.ts',
  ...['gateway', 'interactions', 'messages', 'processes', 'recovery', 'start'].map(
    (name) => `test/e2e/faults/${name}.test.ts`,
  ),
];

// First units on all cores, then two files at a time, and then one file after another: browsers, Hugo and whole bots take both
// cores of a small machine for themselves. What has no state of its own shares its modules: to load them takes half of the time.
const units = { isolate: false, sequence: { groupOrder: 0 } };
const pairs = { maxWorkers: 2, isolate: false, sequence: { groupOrder: 1 } };
const waiting = { maxWorkers: 2, sequence: { groupOrder: 2 } };
const alone = { fileParallelism: false, sequence: { groupOrder: 3 } };

export default defineConfig({
  test: {
    testTimeout: TIMEOUT_MS,
    hookTimeout: TIMEOUT_MS,
    setupFiles: ['test/setup.ts'],
    projects: [
      { extends: true, test: { ...units, name: 'units', include: UNITS } },
      { extends: true, test: { ...pairs, name: 'pairs', include: PAIRS } },
      { extends: true, test: { ...waiting, name: 'faults', include: FAULTS } },
      {
        extends: true,
        test: {
          ...alone,
          name: 'debrief',
          include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...UNITS, ...PAIRS, ...FAULTS, ...ONLY_AGAIN],
        },
      },
      ...ways.map(([name, files]) => ({
        extends: true as const,
        test: { ...alone, name, env: { WAY: name }, include: files.map((file) => `test/e2e/${file}.test.ts`) },
      })),
    ],
  },
});
