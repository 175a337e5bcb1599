import { countReports } from '../../core/library/library.ts';
import type { Search } from '../../core/library/search.ts';

export interface HelpReply {
  readonly kind: 'help';
  readonly reportCount: number;
  /** Things that the reports do say something about. */
  readonly topics: readonly string[];
  /** Name of an event whose day is known. */
  readonly event?: string;
}

const EXAMPLES = 2;
/** Topics that are looked at for examples that have an answer. */
const CANDIDATES = 10;

/** What can be asked, with examples that are really answered. */
export async function helpReply(search: Search): Promise<HelpReply> {
  const { library } = search;
  const event = library.events.find(({ date }) => date !== undefined);
  const name = event?.series ?? event?.name;
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
