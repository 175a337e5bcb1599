import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeFailure } from '../../src/content/failure.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { toReports } from '../../src/core/library/reports.ts';
import { mutation } from './mutate.ts';
import { report, tempFolder } from './temp-folder.ts';

/** `MUTATED_REPORTS=10000 MUTATED_FROM=DIR` runs more of them, made from other reports. */
const COUNT = Number(process.env['MUTATED_REPORTS'] ?? 60);
const FROM = process.env['MUTATED_FROM'] ?? fileURLToPath(new URL('../../content', import.meta.url));
/** Files of one folder: more of them at once would only take longer to tell apart. */
const BATCH = 20;

async function originals(): Promise<readonly Buffer[]> {
  const entries = await readdir(FROM, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.md'));
  return Promise.all(files.map((file) => readFile(join(file.parentPath, file.name))));
}

it(
  'a report spoilt in any way never stops the others, runs nothing and is read or named',
  async () => {
    const sound = await originals();
    const dir = await tempFolder({ 'sound.md': report('Sound', 'This stays.') });
    const steps = fc.array(mutation(), { minLength: 1, maxLength: 3 });
    const spoilt = fc.tuple(fc.nat(sound.length - 1), steps);
    const counts = { read: 0, named: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(spoilt, { minLength: BATCH, maxLength: BATCH }), async (batch) => {
        for (const [index, [which, changes]] of batch.entries()) {
          const bytes = changes.reduce((each, change) => change(each), sound[which] ?? Buffer.alloc(0));
          await writeFile(join(dir, `${index}.md`), bytes);
        }
        const { content, failures } = await loadContent(dir);
        expect(content.files.length + failures.length).toBe(BATCH + 1);
        const stays = content.files.find(({ path }) => path === 'sound.md')?.parsed.sections.at(-1);
        expect(stays?.blocks[0]?.spans).toEqual([{ text: 'This stays.' }]);
        expect(toReports(content).length).toBeGreaterThan(0);
        expect(failures.map(describeFailure).join('\n')).not.toMatch(/undefined|\[object/);
        expect(Object.keys(Object.prototype)).toEqual([]);
        counts.read += content.files.length - 1;
        counts.named += failures.length;
      }),
      { numRuns: Math.ceil(COUNT / BATCH), endOnFailure: true },
    );
    expect(counts.read).toBeGreaterThan(0);
    expect(counts.named).toBeGreaterThan(0);
  },
  Math.max(120_000, COUNT * 500),
);
