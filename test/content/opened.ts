import { onTestFinished } from 'vitest';
import { parseRepoAddresses } from '../../src/content/git/repo-address.ts';
import { type ContentSource, type OpenOptions, openContent } from '../../src/content/open-content.ts';
import { tempFolder } from './temp-folder.ts';
import { until } from './until.ts';

/** Opens a folder; it is closed when the test ends. */
export async function openFolder(dir: string, options: Partial<OpenOptions> = {}): Promise<ContentSource> {
  const source = await openContent({ dir, cacheDir: await tempFolder(), ...options });
  onTestFinished(() => source.close());
  return source;
}

/** Opens what `CONTENT_REPO` names; repositories of this machine may be among it. */
export async function openRepos(repos: string, options: Partial<OpenOptions> = {}): Promise<ContentSource> {
  const cacheDir = options.cacheDir ?? (await tempFolder());
  const source = await openContent({ repos: parseRepoAddresses(repos, { allowLocal: true }), cacheDir, ...options });
  onTestFinished(() => source.close());
  return source;
}

/** Each file as `site/path`. */
export function paths(source: ContentSource): readonly string[] {
  return source.current().content.files.map(({ site, path }) => `${site}/${path}`);
}

/** Each report with the text of its last section. */
export function texts(source: ContentSource): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    source
      .current()
      .content.files.map(({ site, path, parsed }) => [
        `${site}/${path}`,
        parsed.sections.at(-1)?.blocks[0]?.spans[0]?.text,
      ]),
  );
}

/** Waits until the reports say this and no more. */
export async function becomes(source: ContentSource, expected: Readonly<Record<string, string>>): Promise<void> {
  await until(
    () => JSON.stringify(texts(source)) === JSON.stringify(expected),
    () => ({ texts: texts(source), status: source.status() }),
  );
}
