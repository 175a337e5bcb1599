import { compileWords } from '../../core/index/compile-words.ts';
import { openVocabulary, type Vocabulary } from '../../core/index/vocabulary.ts';
import { fold } from '../../core/text/words.ts';
import type { Connection } from '../connect.ts';
import { quoted } from '../vector.ts';
import { COLUMNS, type PassageRow } from './passage-rows.ts';
import type { Shell, TermCounts } from './shell.ts';

type Alike = ReturnType<Vocabulary['alike']>;
interface Word {
  readonly written: readonly string[];
}

/** As many texts tell whether two words stand side by side, or of what a passage speaks. */
const MOST_HELD = 50;
/** Terms that are remembered between questions. */
const MOST_TERMS = 50_000;
const NOWHERE: TermCounts = { held: 0, fields: [0, 0, 0] };
/** What is asked for depends on what came before: a word, what looks like it, by what else it is said. */
const MOST_ROUNDS = 20;

/**
 * The words of a library that is not here, for code that asks for them one by one and does not wait: what is not known yet is
 * answered as if no passage held it, and noted. `settle` fetches what was noted, all at once, and does the work again,
 * until nothing is missing.
 */
export function createLookups({ library, terms }: Shell) {
  const words = new Map<string, Word | undefined>();
  const similar = new Map<string, Alike>();
  const holding = new Map<string, readonly PassageRow[]>();
  const missing = {
    terms: new Set<string>(),
    words: new Set<string>(),
    similar: new Set<string>(),
    holding: new Map<string, readonly string[]>(),
  };
  if (terms.size > MOST_TERMS) terms.clear();
  const countsOf = (term: string): TermCounts => {
    const known = terms.get(term);
    if (known === undefined) missing.terms.add(term);
    return known ?? NOWHERE;
  };
  const wordOf = (word: string): Word | undefined => {
    if (!words.has(word)) missing.words.add(word);
    return words.get(word);
  };
  const { size } = library.vocabulary;
  const frequency = (term: string): number => countsOf(term).held;
  const vocabulary: Vocabulary = {
    ...openVocabulary(compileWords(new Map()), { size, frequency }),
    isWritten: (word) => wordOf(fold(word))?.written.includes(word.toLowerCase()) ?? false,
    isWord: (word) => wordOf(word) !== undefined,
    withMarks: (word) => wordOf(word)?.written.find((each) => each !== word),
    alike: (word) => {
      const known = similar.get(word);
      if (known === undefined) missing.similar.add(word);
      return known ?? [];
    },
  };
  const fetchMissing = async (connection: Connection): Promise<void> => {
    const asked = { terms: [...missing.terms], words: [...missing.words], similar: [...missing.similar] };
    const held = [...missing.holding];
    for (const each of Object.values(missing)) each.clear();
    const [counts, written] = [await readTerms(connection, asked.terms), await readWords(connection, asked.words)];
    for (const term of asked.terms) terms.set(term, counts.get(term) ?? NOWHERE);
    for (const word of asked.words) words.set(word, written.get(word));
    for (const word of asked.similar) similar.set(word, await readAlike(connection, word));
    for (const [key, all] of held) holding.set(key, await readHolding(connection, all));
  };
  return {
    vocabulary,
    countsOf,
    /** Some of the passages that hold all of the terms. */
    holding: (all: readonly string[]): readonly PassageRow[] => {
      const known = holding.get(all.join(' '));
      if (known === undefined) missing.holding.set(all.join(' '), all);
      return known ?? [];
    },
    /** Work that does not wait, done with all that it asks for. */
    settle: async <T>(connection: Connection, work: () => T): Promise<T> => {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const value = work();
        if (Object.values(missing).every((each) => each.size === 0)) return value;
        await fetchMissing(connection);
      }
      throw new Error('A question asks for ever more words.');
    },
  };
}

export type Lookups = ReturnType<typeof createLookups>;

async function readTerms({ rows }: Connection, terms: readonly string[]): Promise<ReadonlyMap<string, TermCounts>> {
  if (terms.length === 0) return new Map();
  const found = await rows<TermCounts & { term: string }>(
    'select term, held, array[heading, body, path] as fields from terms where term = any($1)',
    [terms],
  );
  return new Map(found.map(({ term, held, fields }) => [term, { held, fields }]));
}

async function readWords({ rows }: Connection, words: readonly string[]): Promise<ReadonlyMap<string, Word>> {
  if (words.length === 0) return new Map();
  const found = await rows<Word & { word: string }>('select word, written from words where word = any($1)', [words]);
  return new Map(found.map(({ word, written }) => [word, { written }]));
}

/** How alike two words are says our own measure; PostgreSQL's, by three letters at a time as well, finds those worth comparing. */
async function readAlike({ rows }: Connection, word: string): Promise<Alike> {
  await rows(`set local pg_trgm.similarity_threshold = ${LEAST_SIMILARITY}`);
  const found = await rows<{ word: string; count: number }>(
    `(select word, count from words where word % $1 and abs(length(word) - length($1)) <= $2
      order by similarity(word, $1) desc, count desc, word limit $3)
     union
     (select word, count from words where word like $4 and similarity(word, $1) >= $5
      order by similarity(word, $1) desc, count desc, word limit $3)`,
    [
      word,
      MOST_LETTERS_MORE,
      MOST_ALIKE,
      `${word.slice(0, ROOT_LETTERS).replace(/[\\%_]/g, '\\$&')}%`,
      LEAST_SIMILARITY,
    ],
  );
  const counts = new Map(found.map((row) => [row.word, row.count]));
  return openVocabulary(compileWords(counts), { size: 0, frequency: () => 0 }).alike(word);
}

const LEAST_SIMILARITY = 0.2;
/** Slips add or lose one letter or two, endings some more; these begin alike. */
const MOST_LETTERS_MORE = 2;
const ROOT_LETTERS = 4;
const MOST_ALIKE = 100;

function readHolding({ rows }: Connection, all: readonly string[]): Promise<readonly PassageRow[]> {
  return rows<PassageRow>(`select ${COLUMNS} from passages where vector @@ $1::tsquery limit ${MOST_HELD}`, [
    all.map(quoted).join(' & '),
  ]);
}
