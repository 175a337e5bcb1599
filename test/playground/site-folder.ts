import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface SiteFolder {
  /** The folder of the Hugo site, named `site`. */
  readonly path: string;
  /** Writes a file of it, by its path below the site. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** A Hugo site in a folder of its own, with these files: paths below the site, and what they hold. */
export async function makeSite(files: Readonly<Record<string, string | Uint8Array>>): Promise<SiteFolder> {
  const path = join(await mkdtemp(join(tmpdir(), 'playground-')), 'site');
  const write = async (file: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), content);
  };
  for (const [file, content] of Object.entries(files)) await write(file, content);
  return { path, write, remove: () => rm(dirname(path), { recursive: true }) };
}
