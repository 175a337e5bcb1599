import { readFile } from 'node:fs/promises';
import { bundlePage } from './bundle-page.ts';
import { fileReply, type HttpReply, textReply } from './reply.ts';

/** The pages' scripts and styles by name. Nothing else is served. */
export interface Assets {
  readonly get: (name: string) => Promise<HttpReply>;
}

/** Begins at once to bundle the scripts, so that they are there when the first page asks for them. */
export function openAssets(): Assets {
  const scripts: ReadonlyMap<string, () => Promise<string>> = new Map(
    ['channel-page', 'author-page'].map((name) => [`${name}.js`, whenAsked(bundlePage(`${name}.ts`))]),
  );
  return {
    get: async (name) => {
      const script = scripts.get(name);
      if (script !== undefined) return fileReply(await script(), 'text/javascript; charset=utf-8');
      const files = FILES[name];
      if (files === undefined) return textReply(404, 'There is no such file.');
      const texts = await Promise.all(
        files.map((file) => readFile(new URL(`../page/${file}`, import.meta.url), 'utf8')),
      );
      const type = name.endsWith('.svg') ? 'image/svg+xml' : 'text/css; charset=utf-8';
      return fileReply(texts.join('\n'), type);
    },
  };
}

/** What is served as it is, made of these files of page/. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'channel.css': ['styles.css', 'light.css', 'channel.css', 'composer.css', 'dialogs.css'],
  'pages.css': ['pages.css'],
  'icon.svg': ['icon.svg'],
};

/** A failure belongs to whoever asks for the result, not to the process. */
function whenAsked<T>(work: Promise<T>): () => Promise<T> {
  work.catch(() => {});
  return () => work;
}
