import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished } from 'vitest';

/** The command of `npm start`, without npm in between, which would hide the process that signals are for. */
export function run(env: Readonly<Record<string, string>>) {
  const spawned = spawn(process.execPath, ['--enable-source-maps', 'dist/start.js'], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: anyPort(), ...env },
  });
  onTestFinished(() => void spawned.kill('SIGKILL'));
  let text = '';
  for (const stream of [spawned.stdout, spawned.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return {
    process: spawned,
    output: () => text,
    exitCode: once(spawned, 'close').then(([code]: unknown[]) => code),
    says: (pattern: RegExp) => expect.poll(() => text, { timeout: 60_000 }).toMatch(pattern),
  };
}

/** The port of health and metrics, which has to be another one for each bot on this computer. */
function anyPort(): string {
  return String(FIRST_PORT + Math.floor(Math.random() * PORTS));
}

const FIRST_PORT = 20_000;
const PORTS = 12_000;
