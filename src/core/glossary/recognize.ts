import { clamp, isSubset, sumBy, uniq } from 'es-toolkit';
import type { WeightedTerm } from '../index/passage-index.ts';
import { groupBy } from '../text/group-by.ts';
import { isSyllable, type Language } from '../text/language.ts';
import { fold, isMarked, words } from '../text/words.ts';
import type { Form, Glossary, GlossaryEntry } from './glossary.ts';

/** A word of a question, as typed and as the index knows it. */
interface AskedWord extends WeightedTerm {
  readonly word: string;
}

/** A question, taken apart. */
interface AskedText {
  readonly text: string;
  readonly language: Language;
  /** In order. */
  readonly words: readonly AskedWord[];
}

/** An entry that a question speaks of. */
export interface Recognized {
  readonly entry: GlossaryEntry;
  /** 1 when the question names it, less when it only describes it. */
  readonly certainty: number;
  /** The terms of the question by which it was recognised. */
  readonly terms: readonly string[];
  /** `exactly`: in the very words of one of its names; `alike`: in other forms of these words ("reacts" for React). */
  readonly named: 'exactly' | 'alike' | 'no';
}

/** An entry is taken for described when its phrases hold this share of what the question says. */
const LEAST_SHARE = 0.2;
/** Never as sure as a name. */
const DESCRIBED_CERTAINTY = 0.8;
/** Descriptions of more entries than this say nothing in particular. */
const MAX_DESCRIBED = 4;

/**
 * The entries that a question names ("Polly", "IaC"), and those that it describes ("turn speech into text"), each with
 * the surest first.
 * @param isUseful whether an entry that is only described is worth considering.
 */
export function recognize(
  question: AskedText,
  glossary: Glossary,
  isUseful: (entry: GlossaryEntry) => boolean,
): readonly Recognized[] {
  const { text, words: asked } = question;
  const capitals = /\p{Lu}/u.test(text);
  const written = ` ${words(fold(text)).join(' ')} `;
  const terms = new Set(asked.map(({ term }) => term));
  const named = [...terms]
    .flatMap((first) =>
      glossary.namesBeginningWith(first).filter((form) => form.terms.every((term) => terms.has(term))),
    )
    .filter((form) => isNamed(form, question, capitals));
  const byName = [...groupBy(named, ({ entry }) => entry)].map(([entry, own]): Recognized => {
    const isExact = own.some((form) => isSpelled(form, written));
    const terms = uniq(own.flatMap((form) => form.terms));
    return { entry, certainty: 1, terms, named: isExact ? 'exactly' : 'alike' };
  });
  const taken = new Set(byName.map(({ entry }) => entry));
  const byDescription = describedBy(question, glossary)
    .filter(({ entry }) => !taken.has(entry))
    .filter(({ entry }) => isUseful(entry))
    .toSorted((a, b) => b.certainty - a.certainty);
  return [...withoutParts(byName), ...byDescription.slice(0, MAX_DESCRIBED)];
}

/** Whether a name stands in a text as it is written; the text folded, with one space around each word. */
function isSpelled({ text }: Form, written: string): boolean {
  return written.includes(` ${words(fold(text)).join(' ')} `);
}

function isNamed(form: Form, question: AskedText, capitals: boolean): boolean {
  const { kind, entry, text: name } = form;
  const { text, language } = question;
  if (!holdsRun(question, form)) return false;
  if (kind === 'name') return true;
  // In Vietnamese "ha" is half of "ha tang" before it is high availability.
  if (!capitals) return language === 'en' || !isSyllable(fold(name));
  // "REST" and "SAM" are names in capitals only; where a question has no capitals at all, nobody can tell.
  const isIts = (word: string) =>
    entry.acronyms.some((acronym) => acronym === word || (word.length > 3 && fold(acronym) === fold(word)));
  return words(text).some(isIts);
}

function holdsRun({ words: asked, language }: AskedText, form: Form): boolean {
  return asked.some((_, start) =>
    form.terms.every((term, offset) => {
      const each = asked[start + offset];
      return each?.term === term && writtenWith(each.word, language)(form);
    }),
  );
}

/** A word of less weight describes nothing in particular. */
const TELLING = 0.5;

/** Entries by the share of the question that the phrases of each hold together. */
function describedBy(question: AskedText, glossary: Glossary): readonly Recognized[] {
  const saying = sayingEntries(question, glossary);
  const distinct = [...new Map(question.words.map((each) => [each.term, each])).values()];
  const asked = distinct.map((word) => ({
    term: word.term,
    worth: word.weight * glossary.idf(word.term),
    isTelling: word.weight >= TELLING,
    entries: saying(word),
  }));
  const leastTelling = clamp(asked.filter(({ isTelling }) => isTelling).length, 1, 2);
  const whole = sumBy(asked, ({ worth }) => worth);
  // Many hold one of the words, and few hold enough of them.
  const telling = new Uint8Array(glossary.entries.length);
  for (const { isTelling, entries } of asked) {
    if (isTelling) for (const place of entries) telling[place] = (telling[place] ?? 0) + 1;
  }
  const told = asked.flatMap(({ entries }) => entries.filter((place) => (telling[place] ?? 0) >= leastTelling));
  return uniq(told).flatMap((place): readonly Recognized[] => {
    const found = asked.filter(({ entries }) => entries.includes(place));
    const share = sumBy(found, ({ worth }) => worth) / whole;
    const [entry, terms] = [glossary.entries[place], found.map(({ term }) => term)];
    if (entry === undefined || share < LEAST_SHARE) return [];
    return [{ entry, certainty: share * DESCRIBED_CERTAINTY, terms, named: 'no' }];
  });
}

/** "Amazon Q" inside of "Amazon Q Developer" is not meant. */
function withoutParts(named: readonly Recognized[]): readonly Recognized[] {
  const isPart = (one: Recognized, other: Recognized) =>
    one.terms.length < other.terms.length && isSubset(other.terms, one.terms);
  return named.filter((one) => !named.some((other) => isPart(one, other)));
}

/**
 * The places of the entries with a form that holds this very word of a question.
 *
 * A tone mark that was typed is meant: "cách" (how) is no "cache", and "mất" (lose) no "mật". Of a question with tone marks
 * a single syllable of a phrase says nothing either, since words have two: "mật khẩu" (password) is, "mật" is not.
 */
function sayingEntries({ words: asked, language }: AskedText, { formsWith, placesOf }: Glossary) {
  const isMarkedQuestion = asked.some(({ word }) => isMarked(word));
  const pairs = new Set(asked.slice(1).map(({ term }, at) => `${asked[at]?.term} ${term}`));
  const standsInPair = (term: string, { terms }: Form): boolean =>
    terms.some(
      (each, at) => each === term && (pairs.has(`${terms[at - 1]} ${term}`) || pairs.has(`${term} ${terms[at + 1]}`)),
    );
  return ({ word, term }: AskedWord): readonly number[] => {
    if (!isMarkedQuestion && !tellsMarks(word, language)) return placesOf(formsWith(term));
    const isWritten = writtenWith(word, language);
    const isWhole = (form: Form) => form.language === 'en' || form.terms.length === 1 || !isSyllable(term);
    const isSaid = (form: Form) => isWritten(form) && (isWhole(form) || !isMarkedQuestion || standsInPair(term, form));
    return placesOf(formsWith(term).filter(isSaid));
  };
}

/**
 * Whether a word stands in a form as it is typed, where that tells: with its tone marks, and without other endings where it is
 * a Vietnamese syllable ("cach" is no "cache").
 */
function writtenWith(word: string, language: Language): (form: Form) => boolean {
  const lower = word.toLowerCase();
  if (isMarked(word)) return (form) => form.language !== 'en' && form.written.includes(lower);
  if (!tellsMarks(word, language)) return () => true;
  return (form) => form.language !== 'en' || form.written.includes(lower);
}

/** Whether a word without tone marks may be one that has none: a Vietnamese syllable. */
function tellsMarks(word: string, language: Language): boolean {
  return language !== 'en' && isSyllable(word.toLowerCase());
}
