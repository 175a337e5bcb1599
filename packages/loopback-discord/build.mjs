import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// What npm installs: dist/index.js with what it needs bundled in, dist/page for browsers, and the types.
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const browser = (path) => here(`src/page/browser/${path}`);
const common = { bundle: true, legalComments: 'eof', logLevel: 'warning' };

await rm(here('dist'), { recursive: true, force: true });
await Promise.all([
  build({
    ...common,
    entryPoints: [here('src/index.ts'), here('src/cli.ts')],
    outdir: here('dist'),
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // What index.ts and cli.ts share, and what is loaded only when it is needed, are files of their own.
    splitting: true,
    external: ['ws', 'discord-api-types'],
  }),
  build({
    ...common,
    entryPoints: [
      ...['channel', 'live', 'messages'].map((name) => ({ in: browser(`${name}.ts`), out: name })),
      { in: browser('styles/channel.css'), out: 'channel' },
      { in: browser('styles/message.css'), out: 'messages' },
    ],
    outdir: here('dist/page'),
    target: 'es2022',
    format: 'iife',
    minify: true,
  }),
  cp(browser('icon.svg'), here('dist/page/icon.svg')),
]);
