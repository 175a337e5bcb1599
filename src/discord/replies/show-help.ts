import { readSeries } from '../../core/event/names/series.ts';
import { countReports } from '../../core/library/library.ts';
import type { Search } from '../../core/library/search.ts';
import type { HelpReply } from './reply.ts';

const EXAMPLES = 2;
/** Topics that are looked at for examples that have an answer. */
const CANDIDATES = 10;

/** What can be asked, with examples that are really answered. */
export async function showHelp(search: Search): Promise<HelpReply> {
  const { library } = search;
  const event = library.events.find(({ date }) => date !== undefined);
  const name = event === undefined ? undefined : (readSeries(event.name)?.text ?? event.name);
  return {
    kind: 'help',
    reportCount: countReports(library),
    topics: await answeredTopics(search),
    ...(name !== undefined && { event: name }),
  };
}

async function answeredTopics({ library, ask }: Search): Promise<readonly string[]> {
  const topics: string[] = [];
  for (const { name } of library.topics.slice(0, CANDIDATES)) {
    if ((await ask(name)).kind === 'strong') topics.push(name);
    if (topics.length === EXAMPLES) break;
  }
  return topics;
}
