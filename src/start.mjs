import { bundleOf } from './bundle.mjs';

process.setSourceMapsEnabled(true);
// In this very process, which signals are sent to. Whatever is in the way of a bundle, a disk that is only read or is
// full, the sources run without one: slower, and the same.
await import(await bundleOf('main.ts').catch(() => sources('main.ts')));

async function sources(entry) {
  const { register } = await import('tsx/esm/api');
  register();
  return `./${entry}`;
}
