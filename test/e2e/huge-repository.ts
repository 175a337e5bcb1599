import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { TestRepository } from '../content/git-repository.ts';

/** Of a piece of what Git is given at once. */
const PIECE_BYTES = 4_000_000;

/** Makes files of noise, which nothing can make smaller, of so many megabytes (10^6 bytes) together, the newest commit. */
export async function pushNoise(repository: TestRepository, megabytes: number): Promise<void> {
  await importInto(repository, async (write) => {
    for (let done = 0; done < megabytes; done += PIECE_BYTES / 1e6) {
      await write(`M 100644 inline noise/${done}.bin\ndata ${PIECE_BYTES}\n`);
      await write(randomBytes(PIECE_BYTES));
      await write('\n');
    }
  });
}

/** Makes so many files the newest commit, a thousand in each folder, each with something else in it. */
export async function pushFiles(repository: TestRepository, count: number): Promise<void> {
  await importInto(repository, async (write) => {
    for (let from = 0; from < count; from += 1_000) {
      const numbers = Array.from({ length: Math.min(1_000, count - from) }, (_, index) => from + index);
      await write(numbers.map((number) => `M 100644 inline f${from}/${number}.txt\n${data(String(number))}`).join(''));
    }
  });
}

type Write = (piece: string | Buffer) => Promise<void>;

async function importInto({ dir }: TestRepository, give: (write: Write) => Promise<void>): Promise<void> {
  const flags = ['-c', 'core.compression=0', 'fast-import', '--force', '--quiet'];
  const git = spawn('git', flags, { cwd: dir, stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(git, 'exit');
  const write: Write = async (piece) => {
    if (!git.stdin.write(piece)) await once(git.stdin, 'drain');
  };
  await write(`commit refs/heads/main\ncommitter Author <author@example.org> 1764374400 +0700\n${data('Huge')}`);
  await give(write);
  git.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
