import { execFile } from 'node:child_process';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The images that a Dockerfile makes, as folders: what its steps do is done by hand. */
export interface Image {
  /** The folder that stands for `/`. */
  readonly root: string;
  /** Absolute path of the working directory below `root`. */
  readonly dir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
  readonly user: string;
  /** Commands that change the system around: they are left undone. */
  readonly undone: readonly string[];
}

/**
 * Carries out the steps of the Dockerfile in `project`, in folders below `to`, the last image last. Where a RUN speaks of
 * the system (`apt-get`, an absolute path), it is left undone and named.
 */
export async function buildImages(project: string, to: string): Promise<Image> {
  const lines = (await readFile(join(project, 'Dockerfile'), 'utf8')).split('\n');
  const images = new Map<string, Image>();
  let image: Image | undefined;
  for (const line of lines.filter((each) => /^[A-Z]/.test(each))) {
    const [, step = '', rest = ''] = /^(\w+) (.*)$/.exec(line) ?? [];
    if (step === 'FROM') {
      const name = / AS (\w+)$/.exec(rest)?.[1] ?? 'last';
      const root = join(to, name);
      await mkdir(root);
      image = { root, dir: root, env: {}, command: [], healthCheck: [], user: 'root', undone: [] };
      images.set(name, image);
      continue;
    }
    if (image === undefined) throw new Error(`The Dockerfile begins with ${line}`);
    image = await carryOut(step, rest, image, { project, images });
  }
  if (image === undefined) throw new Error('The Dockerfile makes no image.');
  return image;
}

async function carryOut(
  step: string,
  rest: string,
  image: Image,
  { project, images }: { readonly project: string; readonly images: ReadonlyMap<string, Image> },
): Promise<Image> {
  const inRoot = (path: string): string => (path.startsWith('/') ? join(image.root, path) : join(image.dir, path));
  switch (step) {
    case 'WORKDIR':
      await mkdir(inRoot(rest), { recursive: true });
      return { ...image, dir: inRoot(rest) };
    case 'COPY': {
      const [, from, files = ''] = /^(?:--from=(\w+) )?(.*)$/.exec(rest) ?? [];
      const [target = '', ...sources] = files.split(' ').reverse();
      const ignored = from === undefined ? await ignoredBy(project) : () => false;
      const base = from === undefined ? project : (images.get(from)?.root ?? '');
      for (const source of sources.map((each) => join(base, each))) {
        const intoFolder = target.endsWith('/') && (await isFile(source));
        await cp(source, intoFolder ? join(inRoot(target), basename(source)) : inRoot(target), {
          recursive: true,
          verbatimSymlinks: true,
          filter: (path) => path === base || !ignored(relative(base, path)),
        });
      }
      return image;
    }
    case 'RUN': {
      if (/apt-get|(?:^| )\//.test(rest)) return { ...image, undone: [...image.undone, rest] };
      const { PATH = '', HOME = '' } = process.env;
      await run('sh', ['-c', rest], { cwd: image.dir, env: { PATH, HOME, ...image.env }, maxBuffer: 2 ** 26 });
      return image;
    }
    case 'ENV':
      return { ...image, env: { ...image.env, ...Object.fromEntries(rest.split(' ').map((pair) => pair.split('='))) } };
    case 'USER':
      return { ...image, user: rest };
    case 'CMD':
      return { ...image, command: JSON.parse(rest) };
    case 'HEALTHCHECK':
      return { ...image, healthCheck: JSON.parse(rest.replace(/^.*? CMD /, '')) };
    default:
      return image;
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await run('test', ['-f', path]).catch(() => undefined)) !== undefined;
}

/** Patterns as `name` at the top, `*` in it, and `name` in any folder: those that are used. */
async function ignoredBy(project: string): Promise<(path: string) => boolean> {
  const lines = (await readFile(join(project, '.dockerignore'), 'utf8'))
    .split('\n')
    .filter((each) => /^[^#\s]/.test(each));
  const patterns = lines.map((line) => {
    const name = line.replace('**/', '').replaceAll('.', '\\.').replaceAll('*', '[^/]*');
    return new RegExp(`${line.startsWith('**/') ? '(?:^|/)' : '^'}${name}(?:/|$)`);
  });
  return (path) => patterns.some((pattern) => pattern.test(path));
}

/** Takes from everybody the right to change anything in a folder. */
export async function makeReadOnly(folder: string): Promise<void> {
  await run('chmod', ['-R', 'a+rX,a-w', folder]);
}
