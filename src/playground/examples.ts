import type { Example } from '../../packages/loopback-discord/src/page-server/protocol.ts';
import { ask } from '../core/answer/answer.ts';
import { digest } from '../core/digest/digest.ts';
import { readSeries } from '../core/event/names/series.ts';
import type { Library } from '../core/library/library.ts';
import type { Language } from '../core/text/language.ts';
import { boldTerms } from './bold-terms.ts';

/**
 * Questions that the reports which are there answer, each of another kind: a term, an event's date, a topic, a list, a
 * mention. Reports in `language` come first. Fewer where the reports give fewer.
 */
export function makeExamples(library: Library, language: Language): readonly Example[] {
  const words = WORDS[language];
  const terms = boldTerms(library, language);
  const answers = (question: string) => ask(library, question).kind === 'strong';
  const [first, second] = terms
    .slice(0, TRIES)
    .map((term) => [words.about(term), term].find(answers))
    .filter((question) => question !== undefined);
  const when = library.events
    .filter(({ date }) => date !== undefined)
    .map(({ name }) => words.when(readSeries(name)?.text ?? name));
  const [dated] = when.filter(firstThat(answers, 1));
  const [topic] = terms.filter(firstThat((about) => digest(library, about).groups.length > 0, 1));
  return [
    ...slash('ask', 'question', first),
    ...slash('ask', 'question', dated),
    ...slash('topic', 'about', topic),
    { kind: 'slash', path: 'reports', values: {} },
    ...(second === undefined ? [] : [{ kind: 'mention', text: second } as const]),
  ];
}

/** How many are tried at most: a large library must not hold up the page. */
const TRIES = 12;

/** Lets through the first `count` that pass the test. */
function firstThat(test: (text: string) => boolean, count: number): (text: string) => boolean {
  let [found, tried] = [0, 0];
  return (text) => {
    if (found >= count || tried >= TRIES) return false;
    tried += 1;
    const passes = test(text);
    found += Number(passes);
    return passes;
  };
}

function slash(path: string, option: string, value: string | undefined): readonly Example[] {
  return value === undefined ? [] : [{ kind: 'slash', path, values: { [option]: value } }];
}

const WORDS = {
  en: {
    about: (term: string) => `What was said about ${term}?`,
    when: (event: string) => `When was ${event}?`,
  },
  vi: {
    about: (term: string) => `${term} được nói đến như thế nào?`,
    when: (event: string) => `${event} diễn ra khi nào?`,
  },
} as const;
