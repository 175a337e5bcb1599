import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../content/temp-folder.ts';

const execute = promisify(execFile);

/** What `node dist/cli.js … | head -n 1` writes, on standard error with the code that the program itself ends with. */
async function firstLineOf(command: string, content: string, input = '') {
  const program = `printf '${input}' | node dist/cli.js ${command} --content "$1"`;
  return execute('sh', ['-c', `{ ${program}; echo "code $?" >&2; } | head -n 1`, 'sh', content]);
}

/** Far more is printed of them than a pipe holds, which is 64 kB on Linux. */
function manyReports(): Promise<string> {
  const report = (number: number) => `# Talk ${number}\n\n${`## Part\n\nWell ${number}.\n\n`.repeat(10)}`;
  return tempFolder(
    Object.fromEntries(Array.from({ length: 400 }, (_, number) => [`talks/${number}.md`, report(number)])),
  );
}

describe('a pipe that is closed when its reader has enough', () => {
  it.each(['reports --json', 'reports', 'sections', 'check-content', 'ask --batch'])(
    'is no mistake: %s | head -n 1',
    { timeout: 120_000 },
    async (command) => {
      const { stdout, stderr } = await firstLineOf(command, await manyReports(), 'well 7\\n'.repeat(400));
      expect(stdout.split('\n')).toHaveLength(2);
      expect(stderr).toBe('code 0\n');
    },
  );
});
