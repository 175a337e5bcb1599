import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { BROKEN, NO_PLACE, writeSite } from './write-site.ts';

/** Starting Node on a busy machine takes a while. */
const SLOW_MS = 60_000;

function run(...args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile('node', ['dist/cli.js', 'check-content', ...args], (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

describe('npm run check:content', () => {
  it('fails for an error, and not for a warning', { timeout: SLOW_MS }, async () => {
    const good = await writeSite({ 'events/a.md': NO_PLACE });
    expect(await run('--content', good, '--json')).toMatchObject({ code: 0, stderr: '' });
    const bad = await writeSite({ 'events/a.md': BROKEN });
    expect(await run('--content', bad)).toMatchObject({ code: 1, stdout: expect.stringContaining(' 1 error, ') });
  });

  it('says what to do when there is nothing to check', { timeout: SLOW_MS }, async () => {
    expect(await run('--content', await writeSite({}))).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/holds no reports: no file in it ends in \.md\. Set CONTENT_DIR, or --content/),
    });
  });
});
