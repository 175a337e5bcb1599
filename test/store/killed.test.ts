import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { foldersForFile, withPglite } from './stores.ts';

/** The issue asks for 200. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 3);
const folder = foldersForFile();

it(`opens after each of ${ROUNDS} kills at random moments of writing, with all that was acknowledged`, async () => {
  const dataDir = await withPglite(await folder());
  let stored = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { opened, last } = await writeUntilKilled(dataDir);
    expect(opened).toBeGreaterThanOrEqual(stored);
    // What was under way may be there, too: one, at most.
    expect(opened).toBeLessThanOrEqual(stored + 1);
    stored = last;
  }
});

async function writeUntilKilled(dataDir: string): Promise<{ readonly opened: number; readonly last: number }> {
  const writer = spawn(process.execPath, ['--import', 'tsx', 'test/store/writer.ts', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  writer.stdout.on('data', (data: Buffer) => {
    said += data;
  });
  while (!said.includes('open') && writer.exitCode === null) await delay(5);
  await delay(randomInt(250));
  writer.kill('SIGKILL');
  await once(writer, 'close');
  const counts = said
    .split('\n')
    .slice(0, -1)
    .map((line) => Number(line.split(' ')[1]));
  return { opened: counts[0] ?? -1, last: counts.at(-1) ?? -1 };
}
