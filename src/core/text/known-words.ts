import { hashText } from './hash-text.ts';
import { isSyllable, type Language } from './language.ts';
import { functionWordsOf, OTHER_LANGUAGES } from './other-languages.ts';
import { ENGLISH_STOP_WORDS, TONELESS_STOP_WORDS, VIETNAMESE_STOP_WORDS } from './stop-words.ts';
import { fold, LONGEST_UNSTEMMED, stem, words } from './words.ts';

/** The words of a text, in order. */
export type ReadWords = (text: string) => readonly KnownWord[];

export const readWords: ReadWords = (text) => words(text).map((word) => new KnownWord(word));

/**
 * Reads texts that repeat their words and lines: each word is one object, so that what is found out of it is found out once, and each
 * line is taken apart once, whatever texts it stands in. It keeps all that it has read.
 */
export function createWordReader(): ReadWords {
  const known = new Map<string, KnownWord>();
  const lines = new Map<string, readonly KnownWord[]>();
  const texts = new Map<string, readonly KnownWord[]>();
  const wordOf = (written: string): KnownWord => {
    const found = known.get(written);
    if (found !== undefined) return found;
    const made = new KnownWord(written);
    known.set(written, made);
    return made;
  };
  const readLine = (line: string): readonly KnownWord[] => {
    const found = lines.get(line);
    if (found !== undefined) return found;
    const made = words(line).map(wordOf);
    lines.set(line, made);
    return made;
  };
  return (text) => {
    if (!text.includes('\n')) return readLine(text);
    const found = texts.get(text);
    if (found !== undefined) return found;
    const made: KnownWord[] = [];
    // No word goes over the end of a line.
    for (const line of text.split('\n')) for (const word of readLine(line)) made.push(word);
    texts.set(text, made);
    return made;
  };
}

/** A word as written, and what is found out of it when it is first asked. */
export class KnownWord {
  readonly written: string;
  #lower: string | undefined;
  #folded: string | undefined;
  #stem: string | undefined;
  #hash: number | undefined;
  #hasLetters: boolean | undefined;
  #isSyllable: boolean | undefined;
  #english: Meaning | undefined;
  /** In the last other language that was asked for. */
  #other: Meaning | undefined;

  constructor(written: string) {
    this.written = written;
  }

  get lower(): string {
    this.#lower ??= this.written.toLowerCase();
    return this.#lower;
  }

  get folded(): string {
    this.#folded ??= fold(this.written);
    return this.#folded;
  }

  /** Of the word, folded. */
  get hash(): number {
    this.#hash ??= hashText(this.folded);
    return this.#hash;
  }

  get stem(): string {
    this.#stem ??= stem(this.written);
    return this.#stem;
  }

  /** A figure has none. */
  get hasLetters(): boolean {
    this.#hasLetters ??= /\p{L}/u.test(this.written);
    return this.#hasLetters;
  }

  /** See `isSyllable`. */
  get isSyllable(): boolean {
    this.#isSyllable ??= isSyllable(this.folded);
    return this.#isSyllable;
  }

  /** Whether it is written with diacritics. */
  get isMarked(): boolean {
    return this.folded !== this.lower;
  }

  /** See `termOf`. */
  termIn(language: Language): string {
    return this.#in(language).term;
  }

  /** See `isStopWord`. */
  isStopIn(language: Language, toneless: boolean): boolean {
    const { isStop, isStopToneless } = this.#in(language);
    return toneless ? isStopToneless : isStop;
  }

  #in(language: Language): Meaning {
    if (language === 'en') {
      this.#english ??= meaningOf(this.written, language);
      return this.#english;
    }
    if (this.#other?.language !== language) this.#other = meaningOf(this.written, language);
    return this.#other;
  }
}

/** What a word is in a text of some language. */
interface Meaning {
  readonly language: Language;
  readonly term: string;
  readonly isStop: boolean;
  readonly isStopToneless: boolean;
}

function meaningOf(word: string, language: Language): Meaning {
  return {
    language,
    term: termOf(word, language),
    isStop: isStopWord(word, language),
    isStopToneless: isStopWord(word, language, true),
  };
}

/** The term of a word in a text of this language. */
export function termOf(word: string, language: Language): string {
  const stemmer = OTHER_LANGUAGES.get(language)?.stemmer;
  return stemmer === undefined || word.length <= LONGEST_UNSTEMMED ? stem(word) : fold(stemmer(word.toLowerCase()));
}

export function isStopWord(word: string, language: Language, toneless = false): boolean {
  const lower = word.toLowerCase();
  if (language === 'en') return ENGLISH_STOP_WORDS.has(lower);
  if (language !== 'vi') {
    // Japanese writes its grammar in Hiragana, in short pieces.
    return functionWordsOf(language).has(fold(word)) || /^\p{Script=Hiragana}{1,4}$/u.test(word);
  }
  // Vietnamese "ai" asks who; "AI" is what half of the reports are about.
  if (lower === 'ai') return word === 'ai' || word === 'Ai';
  return (toneless ? TONELESS_STOP_WORDS : VIETNAMESE_STOP_WORDS).has(lower);
}
