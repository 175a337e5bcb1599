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
import { stopwords as arabicWords } from '@orama/stopwords/arabic';
import { stopwords as armenianWords } from '@orama/stopwords/armenian';
import { stopwords as bulgarianWords } from '@orama/stopwords/bulgarian';
import { stopwords as danishWords } from '@orama/stopwords/danish';
import { stopwords as dutchWords } from '@orama/stopwords/dutch';
import { stopwords as finnishWords } from '@orama/stopwords/finnish';
import { stopwords as frenchWords } from '@orama/stopwords/french';
import { stopwords as germanWords } from '@orama/stopwords/german';
import { stopwords as greekWords } from '@orama/stopwords/greek';
import { stopwords as hungarianWords } from '@orama/stopwords/hungarian';
import { stopwords as indianWords } from '@orama/stopwords/indian';
import { stopwords as indonesianWords } from '@orama/stopwords/indonesian';
import { stopwords as irishWords } from '@orama/stopwords/irish';
import { stopwords as italianWords } from '@orama/stopwords/italian';
import { stopwords as japaneseWords } from '@orama/stopwords/japanese';
import { stopwords as lithuanianWords } from '@orama/stopwords/lithuanian';
import { stopwords as mandarinWords } from '@orama/stopwords/mandarin';
import { stopwords as nepaliWords } from '@orama/stopwords/nepali';
import { stopwords as norwegianWords } from '@orama/stopwords/norwegian';
import { stopwords as portugueseWords } from '@orama/stopwords/portuguese';
import { stopwords as romanianWords } from '@orama/stopwords/romanian';
import { stopwords as russianWords } from '@orama/stopwords/russian';
import { stopwords as serbianWords } from '@orama/stopwords/serbian';
import { stopwords as slovenianWords } from '@orama/stopwords/slovenian';
import { stopwords as spanishWords } from '@orama/stopwords/spanish';
import { stopwords as swedishWords } from '@orama/stopwords/swedish';
import { stopwords as tamilWords } from '@orama/stopwords/tamil';
import { stopwords as turkishWords } from '@orama/stopwords/turkish';
import { stopwords as ukrainianWords } from '@orama/stopwords/ukrainian';
import * as lists from 'stopword';
import { fold } from './words.ts';

/** What is known of a language besides English and Vietnamese, which have lists and rules of their own. */
export interface OtherLanguage {
  /** Snowball's, for a word in lower case; none where no package has one. */
  readonly stemmer?: (word: string) => string;
  /** Folded. Each package misses some: one the words of asking, the other half of Spanish. */
  readonly functionWords: ReadonlySet<string>;
}

/** Words of asking that the packages miss: French, Italian, Portuguese, Dutch, Finnish, Russian, Ukrainian, Greek, Japanese. */
const ASKING =
  `quoi quand comment combien pourquoi lequel cosa quando quali onde quanto quantos porque wanneer waar waarom
  hoeveel welke welk milloin miten kuinka почему сколько хто чому скільки ποιος τι πότε πώς γιατί πόσο 誰 何人`.split(
    /\s+/u,
  );

const folded = (...all: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set([...ASKING, ...all.flat()].map(fold));

/** By BCP-47 tag. A language that is missing is searched all the same: by its words as they are written. */
export const OTHER_LANGUAGES: ReadonlyMap<string, OtherLanguage> = new Map([
  ['ar', { stemmer: arabic, functionWords: folded(arabicWords, lists.ara) }],
  ['bg', { stemmer: bulgarian, functionWords: folded(bulgarianWords, lists.bul) }],
  ['bn', { functionWords: folded(lists.ben) }],
  ['ca', { functionWords: folded(lists.cat) }],
  ['cs', { functionWords: folded(lists.ces) }],
  ['da', { stemmer: danish, functionWords: folded(danishWords, lists.dan) }],
  ['de', { stemmer: german, functionWords: folded(germanWords, lists.deu) }],
  ['el', { stemmer: greek, functionWords: folded(greekWords, lists.ell) }],
  ['es', { stemmer: spanish, functionWords: folded(spanishWords, lists.spa) }],
  ['et', { functionWords: folded(lists.est) }],
  ['eu', { functionWords: folded(lists.eus) }],
  ['fa', { functionWords: folded(lists.fas) }],
  ['fi', { stemmer: finnish, functionWords: folded(finnishWords, lists.fin) }],
  ['fr', { stemmer: french, functionWords: folded(frenchWords, lists.fra) }],
  ['ga', { stemmer: irish, functionWords: folded(irishWords, lists.gle) }],
  ['gu', { functionWords: folded(lists.guj) }],
  ['he', { functionWords: folded(lists.heb) }],
  ['hi', { stemmer: indian, functionWords: folded(indianWords, lists.hin) }],
  ['hr', { functionWords: folded(lists.hrv) }],
  ['hu', { stemmer: hungarian, functionWords: folded(hungarianWords, lists.hun) }],
  ['hy', { stemmer: armenian, functionWords: folded(armenianWords, lists.hye) }],
  ['id', { stemmer: indonesian, functionWords: folded(indonesianWords, lists.ind) }],
  ['it', { stemmer: italian, functionWords: folded(italianWords, lists.ita) }],
  ['ja', { functionWords: folded(japaneseWords, lists.jpn) }],
  ['ko', { functionWords: folded(lists.kor) }],
  ['lt', { stemmer: lithuanian, functionWords: folded(lithuanianWords, lists.lit) }],
  ['lv', { functionWords: folded(lists.lav) }],
  ['mr', { functionWords: folded(lists.mar) }],
  ['ms', { functionWords: folded(lists.msa) }],
  ['ne', { stemmer: nepali, functionWords: folded(nepaliWords) }],
  ['nl', { stemmer: dutch, functionWords: folded(dutchWords, lists.nld) }],
  ['no', { stemmer: norwegian, functionWords: folded(norwegianWords, lists.nob) }],
  ['pl', { functionWords: folded(lists.pol) }],
  ['pt', { stemmer: portuguese, functionWords: folded(portugueseWords, lists.por) }],
  ['ro', { stemmer: romanian, functionWords: folded(romanianWords, lists.ron) }],
  ['ru', { stemmer: russian, functionWords: folded(russianWords, lists.rus) }],
  ['sk', { functionWords: folded(lists.slk) }],
  ['sl', { functionWords: folded(slovenianWords, lists.slv) }],
  ['sr', { stemmer: serbian, functionWords: folded(serbianWords) }],
  ['sv', { stemmer: swedish, functionWords: folded(swedishWords, lists.swe) }],
  ['ta', { stemmer: tamil, functionWords: folded(tamilWords) }],
  ['th', { functionWords: folded(lists.tha) }],
  ['tl', { functionWords: folded(lists.tgl) }],
  ['tr', { stemmer: turkish, functionWords: folded(turkishWords, lists.tur) }],
  ['uk', { stemmer: ukrainian, functionWords: folded(ukrainianWords, lists.ukr) }],
  ['ur', { functionWords: folded(lists.urd) }],
  ['yo', { functionWords: folded(lists.yor) }],
  ['zh', { functionWords: folded(mandarinWords, lists.zho) }],
]);
