import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { goodReport } from '../core/problems/check.ts';

/** A folder with these files, for as long as the test runs. */
export async function writeSite(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-check-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** A report whose front matter is no YAML. */
export const BROKEN = '---\ntitle: "Event 2\n---\n\n# Event 2\n';

/** A report with a warning. */
export const NO_PLACE = goodReport({ title: 'Edge services' }).replace('**Location:** Bitexco Tower', '');
