import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/settings/exit-codes.ts';

const text = await readFile('docs/faults.md', 'utf8');
const rows = text
  .split('\n')
  .filter((line) => /^\| (?!fault |what \||code |---)/u.test(line))
  .filter((line) => !/^\|-/u.test(line));

describe('docs/faults.md', () => {
  it('names a test for every fault and every limit', () => {
    const codes = Object.values(EXIT).map((code) => `| ${code} |`);
    const without = rows.filter(
      (row) => !codes.some((code) => row.startsWith(code)) && !/`[\w/-]+\.test\.ts`: “/u.test(row),
    );
    expect(rows.length).toBeGreaterThan(30);
    expect(without).toEqual([]);
  });

  it('names tests that exist', async () => {
    const missing: string[] = [];
    for (const [, file = '', names = ''] of text.matchAll(/`([\w/-]+\.test\.ts)`: ((?:“[^”]+”(?:, )?)+)/gu)) {
      const source = await readFile(`test/${file.includes('/') ? '' : 'e2e/faults/'}${file}`, 'utf8');
      const found = [...names.matchAll(/“([^”]+)”/gu)].map(([, name = '']) => name);
      missing.push(...found.filter((name) => !source.includes(name)).map((name) => `${file}: ${name}`));
    }
    expect(missing).toEqual([]);
  });

  it('has the exit codes of the program', () => {
    const told = [...text.matchAll(/^\| (\d+) \|/gmu)].map(([, code]) => Number(code));
    expect(told).toEqual(Object.values(EXIT));
  });
});
