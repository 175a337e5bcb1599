import { ask } from '../../core/answer/answer.ts';
import { countReports, type Library } from '../../core/library.ts';
import type { HelpReply } from '../reply.ts';

const EXAMPLES = 2;
/** Topics that are looked at for examples that have an answer. */
const CANDIDATES = 10;

/** What can be asked, with examples that are really answered. */
export function showHelp(library: Library): HelpReply {
  const topics = library.topics
    .slice(0, CANDIDATES)
    .map(({ name }) => name)
    .filter((name) => ask(library, name).kind === 'strong')
    .slice(0, EXAMPLES);
  const event = library.events.find(({ date }) => date !== undefined);
  const name = event?.series ?? event?.name;
  return { kind: 'help', reportCount: countReports(library), topics, ...(name !== undefined && { event: name }) };
}
