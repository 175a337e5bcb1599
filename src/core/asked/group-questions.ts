import { countBy, maxBy } from 'es-toolkit';
import type { Library } from '../library/library.ts';
import { analyze } from '../text/analyze.ts';
import { isLight } from '../text/stop-words.ts';
import { fold, words as wordsOf } from '../text/words.ts';
import { nameKey } from '../topics/name-key.ts';

/** A question as it is kept: its words, or only the passage that came nearest. */
export interface KeptQuestion {
  readonly language: string;
  readonly words: string | null;
  readonly passage: string | null;
}

/** Questions about one thing. */
export interface AskedAbout {
  /** What they are about; undefined where no words are kept. */
  readonly name: string | undefined;
  readonly count: number;
  /** Some of them, each once, in their order. */
  readonly examples: readonly string[];
  /** Ids of the passages that came nearest, the most frequent first. */
  readonly passages: readonly string[];
}

/** Of one group. */
const EXAMPLES = 3;
/** Names of more words are no names. */
const NAME_WORDS = 3;
/** What more have in common is a question, and no name. */
const SHARED = 4;

/**
 * Puts questions together by what they are about, the largest group first: each time what most of those ask for that are left, a
 * topic of the reports by whatever name, else a word by its stem. Those without words go by the passage that came nearest.
 */
export function groupQuestions(
  questions: readonly KeptQuestion[],
  library: Pick<Library, 'topics' | 'vocabulary'>,
): readonly AskedAbout[] {
  const spoken = questions.filter(({ words }) => words !== null && words !== '');
  const silent = questions.filter(({ words }) => words === null || words === '');
  const topics = topicsAmong(spoken, library);
  const read = spoken.map((question) => ({ question, things: thingsIn(question, topics) }));
  const groups: AskedAbout[] = [];
  let left = read;
  while (left.length > 0) {
    const best = largest(
      left.map(({ things }) => [...things.keys()]),
      topics,
      library,
    );
    const own = left.filter(({ things }) => (best === undefined ? true : things.has(best)));
    if (best === undefined) {
      groups.push(...own.map(({ question }) => toGroup(question.words ?? '', [question])));
      break;
    }
    groups.push(
      toGroup(
        sharedName(best, own, topics),
        own.map(({ question }) => question),
      ),
    );
    left = left.filter((each) => !own.includes(each));
  }
  const bySection = new Map<string, KeptQuestion[]>();
  for (const question of silent) {
    const key = question.passage ?? '';
    bySection.set(key, [...(bySection.get(key) ?? []), question]);
  }
  const unnamed = [...bySection.values()].map((own) => toGroup(undefined, own));
  return [...groups, ...unnamed].toSorted((a, b) => b.count - a.count);
}

/** Of several that are asked for as often a topic comes before a word, and what is rare in the reports before the rest. */
function largest(
  asked: readonly (readonly string[])[],
  topics: ReadonlyMap<string, string>,
  { vocabulary }: Pick<Library, 'vocabulary'>,
): string | undefined {
  const counts = new Map<string, number>();
  for (const key of asked.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const worth = ([key, count]: readonly [string, number]) =>
    count * SEVERAL + (topics.has(key) ? MOST_IDF : 0) + vocabulary.idf(key);
  return maxBy([...counts], worth)?.[0];
}

/** All that they ask for alike, as the first one writes it; of more than a name holds, the thing that put them together. */
function sharedName(
  best: string,
  own: readonly { readonly things: ReadonlyMap<string, string> }[],
  topics: ReadonlyMap<string, string>,
): string {
  const shared = [...(own[0]?.things ?? [])].filter(([key]) => own.every(({ things }) => things.has(key)));
  const inNames = new Set(shared.flatMap(([, written]) => (written.includes(' ') ? wordsOf(written) : [])));
  const names = shared
    .filter(([, written]) => !inNames.has(written))
    .map(([key, written]) => topics.get(key) ?? written);
  if (names.length > 1 && names.length <= SHARED) return names.join(' ');
  const spellings = countBy(
    own.map(({ things }) => things.get(best) ?? best),
    (name) => name,
  );
  return topics.get(best) ?? maxBy(Object.entries(spellings), ([, count]) => count)?.[0] ?? best;
}

/** More than any word's rarity, and a topic besides. */
const MOST_IDF = 100;
const SEVERAL = 1_000;

function toGroup(name: string | undefined, questions: readonly KeptQuestion[]): AskedAbout {
  const nearest = countBy(
    questions.flatMap(({ passage }) => passage ?? []),
    (id) => id,
  );
  return {
    name,
    count: questions.length,
    examples: [...new Set(questions.flatMap(({ words }) => words ?? []))].slice(0, EXAMPLES),
    passages: Object.entries(nearest)
      .toSorted(([, a], [, b]) => b - a)
      .map(([id]) => id),
  };
}

/** The topics of which some question may speak, by their keys. */
function topicsAmong(
  questions: readonly KeptQuestion[],
  { topics }: Pick<Library, 'topics'>,
): ReadonlyMap<string, string> {
  const asked = new Set(questions.flatMap(({ words }) => wordsOf(fold(words ?? ''))));
  const among = topics.filter(({ name }) => wordsOf(fold(name)).some((word) => asked.has(word)));
  return new Map(among.toReversed().map(({ name }) => [nameKey(name), name]));
}

/** What a question asks for: names of topics, and words that carry it; each as it is written there, by its key. */
function thingsIn({ words, language }: KeptQuestion, topics: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const spelled = wordsOf(words ?? '');
  const runs = spelled.flatMap((_, from) =>
    Array.from({ length: NAME_WORDS }, (_each, more) => spelled.slice(from, from + more + 1).join(' ')),
  );
  const named = runs.flatMap((run) => (topics.has(nameKey(run)) ? [[nameKey(run), run] as const] : []));
  const kept = language === 'vi' || language === 'en' ? language : 'en';
  const carrying = analyze(words ?? '', kept).filter(
    ({ word }) => !isLight(fold(word), kept) && /\p{L}{2}/u.test(word),
  );
  return new Map([...carrying.map(({ term, word }) => [term, word] as const), ...named]);
}
