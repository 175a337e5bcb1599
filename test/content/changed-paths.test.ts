import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderPlace } from '../../src/content/folders/find-sites.ts';
import { createFolderReader } from '../../src/content/folders/folder-reader.ts';
import { type LoadedContent, loadContent, toLoadedContent } from '../../src/content/load-content.ts';
import { openFolder } from './opened.ts';
import { report, tempFolder, writeFiles } from './temp-folder.ts';
import { until } from './until.ts';

const SITES = { 'one/content/a.md': report('A', 'One.'), 'two/content/b.md': report('B', 'Two.'), 'two/hugo.toml': '' };

describe('of changed paths', () => {
  it('only the sites are read that they are in', async () => {
    const dir = await tempFolder(SITES);
    const { read, texts } = reading(dir);
    await read();
    await writeFiles(dir, {
      'one/content/new/c.md': report('C', 'New.'),
      'two/content/b.md': report('B', 'Not looked at.'),
    });
    await read(new Set([join(dir, 'one/content/new')]));
    expect(texts()).toEqual(['One.', 'New.', 'Two.']);
    await rm(join(dir, 'one/content/a.md'));
    await read(new Set([join(dir, 'one/content/a.md'), join(dir, 'one/content/new/c.md')]));
    expect(texts()).toEqual(['New.', 'Two.']);
    await read();
    expect(texts()).toEqual(['New.', 'Not looked at.']);
  });

  it('a site that was emptied keeps what it had', async () => {
    const dir = await tempFolder(SITES);
    const { read, texts } = reading(dir);
    await read();
    await rm(join(dir, 'one/content/a.md'));
    const known = await read(new Set([join(dir, 'one/content/a.md')]));
    expect(texts()).toEqual(['One.', 'Two.']);
    expect(known.sites[0]?.failures).toMatchObject([{ kind: 'emptied' }]);
  });

  it('all are read where a link leads to one', async () => {
    const dir = await tempFolder(SITES);
    await mkdir(join(dir, 'three'));
    await symlink(join(dir, 'one/content'), join(dir, 'three/content'));
    const { read, texts } = reading(dir);
    await read();
    await writeFile(join(dir, 'one/content/a.md'), report('A', 'Changed.'));
    await read(new Set([join(dir, 'one/content/a.md')]));
    expect(texts()).toEqual(['Changed.', 'Changed.', 'Two.']);
  });

  it.each([
    ['a configuration', 'two/hugo.toml'],
    ['a site that came', 'three'],
    ['the content of a site', 'two/content'],
    ['a file beside all sites', 'README.md'],
  ])('%s tells of everything', async (_, path) => {
    const dir = await tempFolder(SITES);
    const { read, texts } = reading(dir);
    await read();
    await writeFiles(dir, { 'one/content/a.md': report('A', 'Changed.'), 'three/content/c.md': report('C', 'Three.') });
    await read(new Set([join(dir, path)]));
    expect(texts()).toEqual(['Changed.', 'Three.', 'Two.']);
  });
});

it('what is known after any changes is what a fresh reading gives', async () => {
  const site = fc.constantFrom('one', 'two', 'three');
  const file = fc.constantFrom('content/a.md', 'content/in/b.md', 'content/in/deep/c.md', 'hugo.toml');
  const place = fc.tuple(site, file).map((names) => names.join('/'));
  // What was a configuration and is a folder now would be the last good one to who knew it.
  const anyReport = place.filter((path) => path.endsWith('.md'));
  const move = (of: fc.Arbitrary<string>) => fc.record({ kind: fc.constant('move' as const), at: of, to: of });
  const step = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('write' as const), at: place, text: fc.constantFrom('1', '2') }),
    },
    fc.record({ kind: fc.constant('remove' as const), at: place }),
    move(site),
    move(site.map((name) => `${name}/content/in`)),
    move(anyReport),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(1, 300, 600) }),
  );
  const holds = async (steps: readonly Step[]): Promise<void> => {
    // A site that is emptied keeps what it had; this one is left alone, so that there is always one.
    const dir = await tempFolder({ ...SITES, 'zero/content/z.md': report('Z', 'Zero.') });
    const source = await openFolder(dir);
    for (const each of steps) await take(each, dir);
    await writeFiles(dir, Object.fromEntries(['one', 'two', 'three'].map((name) => [`${name}/content/z.md`, 'Z'])));
    const fresh = await loadContent(dir);
    await until(
      () => source.current().fingerprint === fresh.fingerprint,
      () => ({ steps, known: all(source.current()), fresh: all(fresh), status: source.status() }),
    );
  };
  const many = fc.array(fc.array(step, { minLength: 3, maxLength: 10 }), { minLength: 25, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(many, async (all) => void (await Promise.all(all.map(holds)))),
    { numRuns: 2, endOnFailure: true },
  );
});

function all({ content }: LoadedContent) {
  return {
    sites: content.sites.map(({ name, config }) => [name, config.title]),
    files: content.files.map(({ site, path, parsed }) => [
      site,
      path,
      parsed.sections.at(-1)?.blocks[0]?.spans[0]?.text,
    ]),
  };
}

function reading(dir: string) {
  const reader = createFolderReader(folderPlace(dir), undefined);
  return {
    read: (changed?: ReadonlySet<string>) => reader.read(undefined, changed),
    texts: () =>
      toLoadedContent([reader.known()], undefined).content.files.map(
        ({ parsed }) => parsed.sections.at(-1)?.blocks[0]?.spans[0]?.text,
      ),
  };
}

type Step =
  | { readonly kind: 'write'; readonly at: string; readonly text: string }
  | { readonly kind: 'remove'; readonly at: string }
  | { readonly kind: 'move'; readonly at: string; readonly to: string }
  | { readonly kind: 'wait'; readonly ms: number };

async function take(step: Step, dir: string): Promise<void> {
  switch (step.kind) {
    case 'wait':
      return new Promise((resolve) => setTimeout(resolve, step.ms));
    case 'write': {
      await mkdir(dirname(join(dir, step.at)), { recursive: true }).catch(() => {});
      const text = step.at.endsWith('.toml') ? `title = "${step.text}"` : report('T', step.text);
      return writeFile(join(dir, step.at), text).catch(() => {});
    }
    case 'remove':
      return rm(join(dir, step.at), { recursive: true, force: true });
    case 'move':
      await mkdir(dirname(join(dir, step.to)), { recursive: true }).catch(() => {});
      return rename(join(dir, step.at), join(dir, step.to)).catch(() => {});
    default:
      return step satisfies never;
  }
}
