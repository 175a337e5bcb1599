import { access, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

describe('docs/threats.md', () => {
  it('names tests that there are, and at least one for each threat', async () => {
    const page = await readFile('docs/threats.md', 'utf8');
    const rows = page
      .split('\n')
      .filter((line) => /^\| .* \| .* \| .* \|$/.test(line) && !line.includes('| held by |'));
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => !/`test\/[\w./-]+\.test\.ts`[^|]*\|$/.test(row))).toEqual([]);
    const files = [...new Set(page.match(/(?<=`)(?:test\/[\w./-]+|Dockerfile)(?=`)/g))];
    for (const file of files) await expect(access(file), file).resolves.toBeUndefined();
  });
});
