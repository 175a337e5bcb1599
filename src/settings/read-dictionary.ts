import dictionary from 'dictionary-en';
import { stemmer } from 'stemmer';
import { fold } from '../core/text/words.ts';

/**
 * Tells whether a folded word is English, by the word list of Hunspell's English dictionary. Inflected forms are told by
 * their stem. The list is read at the first call (some 50,000 words).
 */
export function readDictionary(): (word: string) => boolean {
  let stems: ReadonlySet<string> | undefined;
  return (word) => {
    stems ??= readStems();
    return stems.has(stemmer(word));
  };
}

/** A line is a word, with flags for its inflections behind a slash; the first line counts them. */
function readStems(): ReadonlySet<string> {
  const lines = new TextDecoder().decode(dictionary.dic).split('\n').slice(1);
  return new Set(lines.map((line) => stemmer(fold(line.split('/')[0] ?? ''))));
}
