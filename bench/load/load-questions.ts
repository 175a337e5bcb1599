import { loadContent } from '../../src/content/load-content.ts';
import { buildLibrary } from '../../src/core/library/library.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';
import { sampleQuestions } from '../sample-questions.ts';

/** As many different ones as a cache of answers could not hold by chance. */
const COUNT = 1_000;

/** Questions in the words of some reports, the same in every run. */
export async function loadQuestions(dir: string): Promise<readonly string[]> {
  const { content } = await loadContent(dir);
  const { passages } = buildLibrary(content, await readKnowledge(undefined));
  return sampleQuestions(passages, COUNT).map(({ text }) => text);
}
