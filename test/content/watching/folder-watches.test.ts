import { watch } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createFolderWatches } from '../../../src/content/watching/folder-watches.ts';
import { watchedPaths } from '../../../src/content/watching/watched-paths.ts';
import { tempFolder } from '../temp-folder.ts';

it('where the system watches no more folders says so once, and those that it watches go on', async () => {
  const root = await tempFolder({ 'a.md': '1', 'b/b.md': '1', 'c/d/e.md': '1' });
  const told: (string | undefined)[] = [];
  const lost: string[] = [];
  const watches = createFolderWatches({
    root,
    paths: watchedPaths(root),
    onEvent: (path) => told.push(path),
    onLost: (reason) => lost.push(reason),
    watch: (folder, listener) => {
      if (folder !== root) throw Object.assign(new Error('System limit for watchers reached'), { code: 'ENOSPC' });
      return watch(folder, listener);
    },
  });
  onTestFinished(watches.close);
  await watches.update();
  await writeFile(join(root, 'a.md'), '2');
  await vi.waitUntil(() => told.includes(join(root, 'a.md')), { timeout: 60_000 });
  await watches.update();
  expect(lost).toEqual(['System limit for watchers reached']);
});
