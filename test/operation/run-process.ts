import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished } from 'vitest';

/** A program that runs in a process of its own until the test is over. */
export function runProcess(command: string, args: readonly string[], options: SpawnOptions = {}) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return {
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    output: () => text,
    exitCode: once(child, 'close').then(([code]: unknown[]) => code),
    says: (pattern: RegExp) => expect.poll(() => text, { timeout: 60_000 }).toMatch(pattern),
  };
}
