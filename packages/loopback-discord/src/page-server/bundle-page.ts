import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * A page's program, from an entry in page/, as one script with its styles in it: nothing is loaded from elsewhere.
 * Throws with esbuild's messages where the sources cannot be built.
 */
export async function bundlePage(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../page/${entry}`, import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    loader: { '.css': 'text' },
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}
