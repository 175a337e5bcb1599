/*
 * All that ranking weighs with, measured on questions over real reports (docs/decisions/0002-ranking.md): change a number
 * here, and `npm run eval` says what comes of it.
 */

/** What a word of a question counts; 1 for one as asked. */
export const WORD_WEIGHTS = {
  /** A word of at least this weight carries a question. */
  carrying: 0.3,
  /**
   * Neither an English word nor a Vietnamese one: a name, which tells more of what is asked than its rarity says ("how
   * accurate was LightGBM?").
   */
  name: 1.25,
  /** "best practices", "good idea": such words say little about what is asked. */
  light: 0.35,
  /** In "when was the workshop held?" such words say what is asked, not what about. */
  asking: 0.1,
  /** A word of a language that no report is written in cannot be expected in one: that it is missing says little. */
  foreign: 0.1,
  /** One of the same root, for a word that no report holds; times how alike they are. */
  akin: 0.7,
  /** An everyday word that stands for one which no report holds. */
  synonymOfUnknown: 0.6,
  /** Where reports hold the word itself, another one may be meant otherwise. */
  synonymOfKnown: 0.4,
  /** A pair of Vietnamese syllables. */
  pair: 0.5,
  /** Half of a Vietnamese word is in many others, too. */
  syllable: 0.5,
};

/** What each signal of a passage, a share from 0 to 1, adds to its score; BM25 of the question's words adds 1. */
export const SIGNAL_WEIGHTS = {
  /** BM25 of other words than those of the question. */
  otherWords: 0.5,
  /** A report about the thing asked makes each of its sections likelier: most never repeat the event's name. */
  report: 0.6,
  /** A passage that holds more of the question answers it better than one that repeats a part of it. */
  coverage: 1,
  /** "When", "where" and "who" are answered by lines that share no word with the question. */
  fact: 1,
  /** The other parts of a report are seldom asked for so plainly. */
  role: 0.8,
  /** A heading that names what is asked tells what its section is about. */
  heading: 0.3,
};

/** What an event was meant for and how it felt names everything and explains nothing: its score is multiplied by this. */
export const FRAME_FACTOR = 0.85;

/** A description says the same in common words, so that it is more easily there by chance. */
export const PHRASE_CERTAINTY = 0.6;
