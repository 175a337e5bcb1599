import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['src', 'commands'];
/** Beside the packages, which the bundle imports, and gone with them at `npm ci`. */
const BUNDLES = join(ROOT, 'node_modules/.cache/debrief');
/** A program that runs still loads parts of the bundle that it was started from. */
const KEPT = 5;

/**
 * The program in a few files instead of some 350, each of which a loader would have to transform: a third of the time
 * that a start takes. It is bundled anew when a source has changed. The packages stay where they are. Throws where the
 * bundle can't be made or written.
 * @param {string} entry The name of a module in src/.
 * @returns {Promise<string>} The address to import.
 */
export async function bundleOf(entry) {
  const bundle = join(BUNDLES, hashOfSources());
  if (!existsSync(bundle)) await write(bundle, entry);
  return pathToFileURL(join(bundle, entry.replace(/\.ts$/, '.js'))).href;
}

/** SHA-256 of all modules and of the versions of all packages. */
function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...SOURCES.flatMap(modulesIn)]) {
    hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

function modulesIn(folder) {
  const names = readdirSync(join(ROOT, folder), { recursive: true }).filter((name) => /\.(?:ts|mjs)$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

/** Whole or not at all: another start may write the same at the same time. */
async function write(bundle, entry) {
  mkdirSync(BUNDLES, { recursive: true });
  const unfinished = mkdtempSync(join(BUNDLES, 'unfinished-'));
  try {
    await build(entry, unfinished);
    renameSync(unfinished, bundle);
  } catch (error) {
    if (!existsSync(bundle)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  for (const old of byAge(BUNDLES).slice(KEPT)) rmSync(old, { recursive: true, force: true });
}

async function build(entry, outdir) {
  const esbuild = await import('esbuild');
  await esbuild.build({
    entryPoints: [join(ROOT, 'src', entry)],
    outdir,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    sourcemap: true,
    logLevel: 'silent',
    plugins: [OWN_ADDRESSES],
  });
}

/** `import.meta` says where a module's source is, also in the bundle: data, threads and the page are found from there. */
const OWN_ADDRESSES = {
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
    }));
  },
};

/** Paths, the newest first. */
function byAge(folder) {
  const ages = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return { path, madeAt: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  return ages.sort((one, other) => other.madeAt - one.madeAt).map(({ path }) => path);
}
