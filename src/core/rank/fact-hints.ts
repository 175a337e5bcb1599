import { stemmer } from 'stemmer';
import type { Passage } from '../passage.ts';
import { blockText } from '../report.ts';
import { fold } from '../text/fold.ts';

export type AskedFact = 'date' | 'place' | 'speaker';

const QUESTIONS: readonly (readonly [AskedFact, RegExp])[] = [
  [
    'date',
    /\b(when|date|what time|which day|what day|khi nao|ngay nao|ngay may|thoi gian|may gio|hom nao|luc nao|bao gio)\b/,
  ],
  ['place', /\b(where|venue|location|which room|what room|o dau|dia diem|cho nao|phong nao)\b/],
  ['speaker', /\b(who|speakers?|presenters?|hosted|ai la|dien gia|nguoi trinh bay|do ai|ai trinh bay|ai noi)\b/],
];

/** What kind of fact a question asks for; undefined when it asks for none. */
export function askedFact(question: string): AskedFact | undefined {
  const folded = fold(question);
  return QUESTIONS.find(([, pattern]) => pattern.test(folded))?.[0];
}

const ASKING_WORDS: ReadonlySet<string> = new Set(
  `event workshop session meetup seminar webinar day date time place held hold happen happened take took start begin
   location venue located speaker speakers speak spoke spoken present presented presenter host hosted
   su kien buoi hoi thao dien gia ngay gio thoi gian dia diem to chuc trinh bay noi`
    .split(/\s+/u)
    .map(stemmer),
);

/** Whether a stemmed word belongs to the asking in a question for a fact ("where did it take place?"). */
export function isAskingWord(term: string): boolean {
  return ASKING_WORDS.has(term);
}

const HEADINGS: Readonly<Record<AskedFact, RegExp>> = {
  date: /\b(date|time|when|event information|event details|thoi gian|ngay|thong tin)\b/,
  place: /\b(location|venue|place|where|event information|event details|dia diem|thong tin)\b/,
  speaker: /\b(speakers?|presenters?|panelists?|hosts?|dien gia|nguoi trinh bay|khach moi)\b/,
};

const LABELS: Readonly<Record<AskedFact, RegExp>> = {
  date: /^\W*(event )?(date|time|date (and|&) time|thoi gian|ngay)\b[^:]{0,20}:/,
  place: /^\W*(event )?(location|venue|place|dia diem)\b[^:]{0,20}:/,
  speaker: /^\W*(speakers?|presenters?|dien gia)\b[^:]{0,20}:/,
};

/** Whether a passage is where reports write such a fact: under a heading that names it, or on a labelled line. */
export function holdsFact(passage: Passage, fact: AskedFact): boolean {
  return (
    HEADINGS[fact].test(fold(passage.section.heading)) ||
    passage.blocks.some((block) => LABELS[fact].test(fold(blockText(block)).slice(0, 60)))
  );
}
