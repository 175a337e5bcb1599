import { fold } from '../text/words.ts';
import type { PlainRole } from './role-words.ts';

/** How a question in another language than English and Vietnamese asks for a fact. */
interface Asks {
  /** Matches a folded question. */
  readonly question: RegExp;
  /** Folded words that belong to the asking, and not to what is asked about. */
  readonly words: ReadonlySet<string>;
}

/** In a question for a fact such a word says only that reports are about events. */
const EVENT = 'event veranstaltung treffen abend sitzung evento reunion encuentro evenement rencontre 勉強会 イベント';

/** In German, Spanish, French and Japanese, as the labels of facts (`event/words`): when, from when to when, where, and who spoke. */
const ASKS: Readonly<Record<'time' | 'date' | 'place' | 'speaker', Asks>> = {
  date: {
    question:
      /\b(wann (war|waren|ist|sind|fand|findet|wird|wurde|trafen|treffen|gab)|an welchem tag|welches datum|cuando (fue|fueron|es|sera|se|tuvo)|(que|cual) (dia|fecha)|quand (a|ont|est|sont|etait|s|se)|(quel|a quelle) (jour|date))\b|いつ|何月|何日|日程|日時/,
    words:
      wordList(`${EVENT} wann war waren ist sind fand findet wird wurde statt trafen gab tag datum cuando fue fueron
      es sera se tuvo lugar celebro dia fecha quand a ont est sont etait eu lieu jour date いつ 日程 日時
      開催 開催日 行わ`),
  },
  time: {
    question:
      /\b(um wie ?viel uhr|welche uhrzeit|wie lange (war|ging|dauerte?|dauert)|a que hora|cuanto (duro|dura|tiempo)|a quelle heure|combien de temps)\b|何時|どのくらいの時間|所要時間/,
    words: wordList(`${EVENT} uhr uhrzeit lange war ging dauert dauerte hora duro dura tiempo heure temps dure duree
      empezo commence begann beginnt 何時 時間 開始 終了`),
  },
  place: {
    question:
      /\b(wo (war|waren|ist|fand|fanden|findet|trafen|treffen|traf|wurde)|an welchem ort|in welche[mr] (raum|saal|gebaude|stadt)|donde|en que (lugar|sala|ciudad)|dans quel(le)? (lieu|salle|ville))\b|^ou (a|est|etait|se|s|ont|sont)\b|どこ|会場は|場所は/,
    words: wordList(`${EVENT} wo war waren ist fand fanden findet statt trafen traf wurde ort raum saal gebaude stadt
      donde fue es se celebro tuvo lugar sala ciudad ou a est etait eu lieu salle ville どこ 会場 場所 開催
      行わ`),
  },
  speaker: {
    question:
      /\b(wer (sprach|spricht|hat .*(gesprochen|vorgetragen|referiert|vorgestellt)|hielt|referierte|trug|stellte)|quien(es)? (hablo|hablaron|presento|presentaron|dio|dieron|expuso)|qui a (parle|presente|donne|anime))\b|(誰|だれ)が?.*(話|発表|登壇|講演)|(登壇者|講師|発表者|スピーカー)は/,
    words: wordList(`${EVENT} wer sprach spricht hat gesprochen vorgetragen referiert vorgestellt hielt referierte trug
      vor stellte vortrag quien quienes hablo hablaron presento presentaron dio dieron expuso charla
      qui a parle presente donne anime expose 誰 だれ 話し 発表 登壇 講演 登壇者 講師 発表者 スピーカー`),
  },
};

/** The fact that a folded question in one of these languages asks for. */
export function factAskedFor(folded: string): PlainRole | undefined {
  return FACTS.find((role) => ASKS[role].question.test(folded));
}

/** Whether a word as asked belongs to such an asking. */
export function isAskingWord(word: string, role: string): boolean {
  const fact = FACTS.find((each) => each === role);
  return fact !== undefined && ASKS[fact].words.has(fold(word));
}

const FACTS = ['time', 'date', 'place', 'speaker'] as const;

function wordList(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u));
}
