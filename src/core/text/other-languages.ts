import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as armenian } from '@orama/stemmers/armenian';
import { stemmer as bulgarian } from '@orama/stemmers/bulgarian';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as indian } from '@orama/stemmers/indian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as irish } from '@orama/stemmers/irish';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian';
import { stemmer as nepali } from '@orama/stemmers/nepali';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as serbian } from '@orama/stemmers/serbian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as tamil } from '@orama/stemmers/tamil';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { memoize } from 'es-toolkit';
import * as lists from 'stopword';
import iso from 'stopwords-iso' with { type: 'json' };
import { fold } from './words.ts';

/** What is known of a language besides English and Vietnamese, which have lists and rules of their own. */
interface OtherLanguage {
  /** Snowball's, for a word in lower case; none where no package has one. */
  readonly stemmer?: (word: string) => string;
  /** Function words. */
  readonly words?: readonly string[];
}

/** By BCP-47 tag. A language that is missing is searched all the same: by its words as they are written. */
export const OTHER_LANGUAGES: ReadonlyMap<string, OtherLanguage> = new Map<string, OtherLanguage>([
  ['ar', { stemmer: arabic, words: lists.ara }],
  ['bg', { stemmer: bulgarian, words: lists.bul }],
  ['bn', { words: lists.ben }],
  ['ca', { words: lists.cat }],
  ['cs', { words: lists.ces }],
  ['da', { stemmer: danish, words: lists.dan }],
  ['de', { stemmer: german, words: lists.deu }],
  ['el', { stemmer: greek, words: lists.ell }],
  ['es', { stemmer: spanish, words: lists.spa }],
  ['et', { words: lists.est }],
  ['eu', { words: lists.eus }],
  ['fa', { words: lists.fas }],
  ['fi', { stemmer: finnish, words: lists.fin }],
  ['fr', { stemmer: french, words: lists.fra }],
  ['ga', { stemmer: irish, words: lists.gle }],
  ['gu', { words: lists.guj }],
  ['he', { words: lists.heb }],
  ['hi', { stemmer: indian, words: lists.hin }],
  ['hr', { words: lists.hrv }],
  ['hu', { stemmer: hungarian, words: lists.hun }],
  ['hy', { stemmer: armenian, words: lists.hye }],
  ['id', { stemmer: indonesian, words: lists.ind }],
  ['it', { stemmer: italian, words: lists.ita }],
  ['ja', { words: lists.jpn }],
  ['ko', { words: lists.kor }],
  ['lt', { stemmer: lithuanian, words: lists.lit }],
  ['lv', { words: lists.lav }],
  ['mr', { words: lists.mar }],
  ['ms', { words: lists.msa }],
  ['ne', { stemmer: nepali }],
  ['nl', { stemmer: dutch, words: lists.nld }],
  ['no', { stemmer: norwegian, words: lists.nob }],
  ['pl', { words: lists.pol }],
  ['pt', { stemmer: portuguese, words: lists.por }],
  ['ro', { stemmer: romanian, words: lists.ron }],
  ['ru', { stemmer: russian, words: lists.rus }],
  ['sk', { words: lists.slk }],
  ['sl', { words: lists.slv }],
  ['sr', { stemmer: serbian, words: lists.hrv }],
  ['sv', { stemmer: swedish, words: lists.swe }],
  ['ta', { stemmer: tamil }],
  ['th', { words: lists.tha }],
  ['tl', { words: lists.tgl }],
  ['tr', { stemmer: turkish, words: lists.tur }],
  ['uk', { stemmer: ukrainian, words: lists.ukr }],
  ['ur', { words: lists.urd }],
  ['yo', { words: lists.yor }],
  ['zh', { words: lists.zho }],
]);

/** Words of asking that the package misses: French, Italian, Portuguese, Dutch, Finnish, Russian, Ukrainian, Greek, Japanese. */
const ASKING =
  `quoi quand comment combien pourquoi lequel cosa quando quali onde quanto quantos porque wanneer waar waarom
  hoeveel welke welk milloin miten kuinka почему сколько хто чому скільки ποιος τι πότε πώς γιατί πόσο 誰 何人`.split(
    /\s+/u,
  );

/** The function words of another language, folded: nothing is searched by them. Put together when its first text is read. */
export const functionWordsOf = memoize((language: string): ReadonlySet<string> => {
  const { words } = OTHER_LANGUAGES.get(language) ?? {};
  return new Set(words === undefined ? [] : [...ASKING, ...words].map(fold));
});

/** All that stop word lists of another language hold, folded: words that say little, and some that do ("sal", "città"). */
export const lightWordsOf = memoize((language: string): ReadonlySet<string> => {
  const listed: Readonly<Record<string, readonly string[]>> = iso;
  return new Set((OTHER_LANGUAGES.has(language) ? (listed[language] ?? []) : []).map(fold));
});

/** The other languages whose stop words or function words a word, folded, is one of. */
export const languagesWith = memoize((): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const language of OTHER_LANGUAGES.keys()) {
    for (const word of new Set([...lightWordsOf(language), ...functionWordsOf(language)])) {
      const languages = found.get(word);
      if (languages === undefined) found.set(word, [language]);
      else languages.push(language);
    }
  }
  return found;
});
