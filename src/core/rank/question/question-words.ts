import { orderBy, uniq } from 'es-toolkit';
import type { WeightedTerm } from '../../index/passage-index.ts';
import type { Vocabulary } from '../../index/vocabulary.ts';
import type { Library } from '../../library/library.ts';
import { analyze, type Token } from '../../text/analyze.ts';
import { withinEdits } from '../../text/edits.ts';
import { termOf } from '../../text/known-words.ts';
import { hasDictionary, isSyllable, type Language } from '../../text/language.ts';
import { isLight } from '../../text/stop-words.ts';
import { fold, isMarked } from '../../text/words.ts';
import { WORD_WEIGHTS } from '../weights.ts';

export interface QuestionWord {
  /** As asked. */
  readonly word: string;
  /** As looked up: corrected where no passage holds the word but a similar one. */
  readonly term: string;
  /** Whether any passage holds it. */
  readonly known: boolean;
  /** For a word that no passage holds those with its root, and everyday words that stand for it; with the share of it that each says. */
  readonly akin: readonly WeightedTerm[];
  /** The same for a word that some passages hold: everyday words that may stand for it in those that lack it. */
  readonly synonyms: readonly WeightedTerm[];
  /** 1 for a word that carries the question, less for one that hardly does. */
  readonly weight: number;
}

/** Whether a word says what a question is about. */
export function isCarrying({ weight }: WeightedTerm): boolean {
  return weight >= WORD_WEIGHTS.carrying;
}

/** What each word that carries a question is worth, by its weight and rarity. */
export function worthsOf(words: readonly QuestionWord[], { idf }: Vocabulary): ReadonlyMap<string, number> {
  return new Map(words.filter(isCarrying).map(({ term, weight }) => [term, weight * idf(term)]));
}

/**
 * The words of a question that are no function words, in order.
 * @param isAsking whether a word belongs to the asking, and not to what is asked about.
 */
export function readWords(
  text: string,
  language: Language,
  isAsking: (token: Token) => boolean,
  library: Library,
): readonly QuestionWord[] {
  const read = (token: Token): QuestionWord =>
    isAsking(token)
      ? { ...token, known: true, weight: WORD_WEIGHTS.asking, akin: [], synonyms: [] }
      : readWord(inReports(token, library), language, library);
  return analyze(text, language).map(read);
}

/**
 * A word by the term that reports know it by, in whichever language they are: "Trainings" is "train" in English ones; and with the
 * marks that they write: "decidio" is "decidió", "Voegel" is "Vögel".
 */
function inReports({ word, term }: Token, { vocabulary, languages }: Library): Token {
  const folded = [fold(word), fold(word).replace(/([aou])e/g, '$1')];
  const forms = [
    word,
    ...folded.flatMap((each) => (each.length < MIN_LENGTH ? [] : (vocabulary.withMarks(each) ?? []))),
  ];
  const terms = [term, ...forms.flatMap((form) => [...languages].map((language) => termOf(form, language)))];
  return { word, term: terms.find((each) => vocabulary.frequency(each) > 0) ?? term };
}

function weightOf({ word, term }: Token, language: Language, { vocabulary, knowledge, languages }: Library): number {
  const isKnown = vocabulary.frequency(term) > 0;
  if (!isKnown && !languages.has(language)) return WORD_WEIGHTS.foreign;
  if (isLight(fold(word), language)) return WORD_WEIGHTS.light;
  const isCommon = (language === 'vi' && isSyllable(fold(word))) || knowledge.isEnglish(fold(word));
  // Nothing tells a name of another language.
  if (language !== 'en' && language !== 'vi') return 1;
  return isKnown && !isCommon ? WORD_WEIGHTS.name : 1;
}

function readWord(token: Token, language: Language, library: Library): QuestionWord {
  const { word, term } = token;
  const weight = weightOf(token, language, library);
  const plain = { word, term, weight, known: true, akin: [], synonyms: [] };
  const { vocabulary } = library;
  const isMeant = language !== 'vi' || !isMarked(word) || vocabulary.isWritten(word);
  // "vàng" (gold) is not known where only "vang" and "vâng" are: a tone mark that was typed is meant.
  if (vocabulary.frequency(term) > 0) return { ...plain, known: isMeant };
  const termIn = (other: string) => inReports({ word: other, term: termOf(other, language) }, library).term;
  const meant = correction(token, language, library);
  return meant === undefined
    ? { ...plain, known: false, akin: akinTo(fold(word), !hasDictionary(language), vocabulary, termIn) }
    : { ...plain, term: termIn(meant), weight };
}

/** The folded word that was meant; undefined for one that is right, though no report holds it. */
function correction({ word, term }: Token, language: Language, library: Library): string | undefined {
  const { glossary, isEnglish } = library.knowledge;
  const isRight = glossary.formsWith(term).length > 0 || glossary.thesaurus(word).length > 0 || isEnglish(fold(word));
  if (isRight || /^\p{Lu}{2,}/u.test(word)) return undefined;
  // Without a dictionary any word may be right: only a long one that reports nearly have is not.
  return hasDictionary(language) || word.length >= TWO_EDITS_FROM
    ? nearestWord(fold(word), library.vocabulary, hasDictionary(language) ? 2 : 1)
    : undefined;
}

/** Words of four letters and more are worth correcting; from seven on, two slips are allowed. */
const MIN_LENGTH = 4;
const TWO_EDITS_FROM = 7;

/**
 * The word that was meant by a mistyped one: fewest edits (insert, delete, change, swap of neighbours), then the most
 * frequent. Undefined when none is near enough, or the word holds a digit ("2025" is no slip for "2026").
 */
function nearestWord(word: string, { alike }: Vocabulary, mostEdits: number): string | undefined {
  if (word.length < MIN_LENGTH || /\d/.test(word)) return undefined;
  const limit = word.length >= TWO_EDITS_FROM ? mostEdits : 1;
  const near = alike(word)
    .filter((other) => withinEdits(word, other.word, limit))
    .map((other) => ({ ...other, edits: withinEdits(word, other.word, 1) ? 1 : 2 }));
  return orderBy(near, ['edits', 'count'], ['asc', 'desc'])[0]?.word;
}

/** Words that begin alike have the same root: "scrapers" and "scraping", "compared" and "comparison". */
const SAME_ROOT_LETTERS = 4;
const LEAST_LIKENESS = 0.4;

/** Whether two words, folded, begin alike. */
export function isOfRoot(one: string, other: string): boolean {
  return one.length >= SAME_ROOT_LETTERS && one.slice(0, SAME_ROOT_LETTERS) === other.slice(0, SAME_ROOT_LETTERS);
}

/** @param makesWords whether the language makes words of words: "Werkstatt" is in "Fahrradwerkstatt", "stimmten" in "abgestimmt". */
function akinTo(
  word: string,
  makesWords: boolean,
  { alike }: Vocabulary,
  termIn: (word: string) => string,
): readonly WeightedTerm[] {
  const own = termIn(word);
  const found = alike(word).flatMap((other): readonly WeightedTerm[] => {
    const term = termIn(other.word);
    const isPart = makesWords && (isPartOf(word, other.word) || isPartOf(own, term));
    return isPart || (other.likeness >= LEAST_LIKENESS && isOfRoot(word, other.word))
      ? [{ term, weight: WORD_WEIGHTS.akin * (isPart ? 1 : other.likeness) }]
      : [];
  });
  return [...new Map(found.reverse().map((each) => [each.term, each])).values()];
}

/** Whether one of two words is how the other begins or ends. */
function isPartOf(one: string, other: string): boolean {
  const [part, whole] = one.length < other.length ? [one, other] : [other, one];
  return part.length >= SAME_ROOT_LETTERS && (whole.startsWith(part) || whole.endsWith(part));
}

/** The words of a question, each with the everyday words that may stand for it in a passage. */
export function withSynonyms(
  asked: readonly QuestionWord[],
  text: string,
  { vocabulary, knowledge }: Library,
): readonly QuestionWord[] {
  const terms = new Set(asked.map(({ term }) => term));
  const groups = knowledge.glossary.thesaurus(text);
  return asked.map((each) => {
    const taken = new Set([...terms, ...each.akin.map(({ term }) => term)]);
    const others = groups.filter((group) => group.terms.includes(each.term)).flatMap((group) => group.others);
    const held = uniq(others).filter((term) => !taken.has(term) && vocabulary.frequency(term) > 0);
    const weight = each.known ? WORD_WEIGHTS.synonymOfKnown : WORD_WEIGHTS.synonymOfUnknown;
    const synonyms = held.map((term): WeightedTerm => ({ term, weight }));
    if (each.known || held.length === 0) return { ...each, synonyms };
    return { ...each, akin: [...each.akin, ...synonyms] };
  });
}
