import { pino } from 'pino';
import { COMMANDS } from '../../commands/index.ts';
import { problemsIn } from '../../src/check-content/check-content.ts';
import { contentFolders } from '../../src/content/folders/find-sites.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { buildLibrary } from '../../src/core/library/library.ts';
import { startBot } from '../../src/discord/bot.ts';
import { type Playground, startPlayground } from '../../src/playground/start-playground.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';

export interface TestPlayground extends Playground {
  /** What went wrong, as it was logged. */
  readonly faults: readonly string[];
}

/** The playground with the real bot and the reports of a folder. */
export async function startTestPlayground(contentDir = 'content', port = 3_900): Promise<TestPlayground> {
  const faults: string[] = [];
  const log = pino({ level: 'error' }, { write: (line) => faults.push(line) });
  const knowledge = await readKnowledge(undefined);
  const playground = await startPlayground({
    port,
    log,
    contentFolder: contentFolders([contentDir]),
    problems: () => problemsIn(contentDir),
    startBot: async ({ token, apiUrl, pagesUrl }) => {
      const { content } = await loadContent(contentDir);
      const library = buildLibrary({ ...content, pagesUrl }, knowledge);
      const bot = await startBot({
        token,
        apiUrl,
        guildId: undefined,
        commands: COMMANDS,
        library: () => library,
        log,
        onLost: ({ reason }) => faults.push(reason),
      });
      return { library: () => library, stop: bot.stop };
    },
  });
  return { ...playground, faults };
}
