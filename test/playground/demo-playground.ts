import { contentFolders } from '../../src/content/folders/find-sites.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { buildLibrary } from '../../src/core/library/library.ts';
import { type Playground, startPlayground } from '../../src/playground/start-playground.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';
import { startDemoBot } from './demo-bot.ts';
import { makeSite } from './site-folder.ts';

export interface DemoPlayground extends Playground {
  /** What the playground logged as errors. */
  readonly faults: readonly unknown[];
  /** Changes a file of the content, and tells the playground. */
  readonly change: (path: string, text: string) => Promise<void>;
}

/** The playground with the demo bot, and content made of `files`: paths below the site, and their texts. */
export async function startDemoPlayground(
  files: Readonly<Record<string, string | Uint8Array>>,
  text: string,
): Promise<DemoPlayground> {
  const site = await makeSite(files);
  const knowledge = await readKnowledge(undefined);
  const read = async () => buildLibrary((await loadContent(site.path)).content, knowledge);
  let library = await read();
  let tell = (): void => {};
  const faults: unknown[] = [];
  const playground = await startPlayground({
    port: 3_700,
    log: { error: (fault: unknown) => faults.push(fault) },
    contentFolder: contentFolders([site.path]),
    problems: async () => [
      { site: 'site', file: 'good/_index.md', line: 7, rule: 'missing-date', severity: 'warning', message: 'No date.' },
    ],
    startBot: async (place) => {
      const client = await startDemoBot(place, text);
      return {
        library: () => library,
        onLibraryChange: (listener) => {
          tell = listener;
          return () => {};
        },
        stop: () => client.destroy(),
      };
    },
  });
  return {
    ...playground,
    faults,
    change: async (path, content) => {
      await site.write(path, content);
      library = await read();
      tell();
    },
    close: async () => {
      await playground.close();
      await site.remove();
    },
  };
}
