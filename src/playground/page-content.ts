import type { Example, PageContent } from 'loopback-discord';
import { ask } from '../core/answer/answer.ts';
import { digest } from '../core/answer/digest.ts';
import { readSeries } from '../core/event/names/series.ts';
import type { Library } from '../core/library/library.ts';
import { countReports } from '../core/report/report.ts';
import { groupBy } from '../core/text/group-by.ts';
import type { Language } from '../core/text/language.ts';
import { fold } from '../core/text/words.ts';

const WORDS = {
  en: {
    about: 'This is the real bot, in a Discord on your own computer: no token, and nothing leaves it.',
    answers: (reports: number) => `It answers from ${reports} ${reports === 1 ? 'report' : 'reports'}, word for word.`,
    noReports: 'There are no reports yet, so there is nothing to answer from.',
    offLine: 'The playground is not running. Start it again with npm start; this page will find it.',
    reports: 'Reports',
    author: "Author's view",
    question: (term: string) => `What was said about ${term}?`,
    when: (event: string) => `When was ${event}?`,
  },
  vi: {
    about: 'Đây là bot thật, trong một Discord ngay trên máy của bạn: không cần token, không gửi gì ra ngoài.',
    answers: (reports: number) => `Bot trả lời nguyên văn từ ${reports} báo cáo.`,
    noReports: 'Chưa có báo cáo nào, nên chưa có gì để trả lời.',
    offLine: 'Trang thử chưa chạy. Hãy chạy lại npm start; trang này sẽ tự kết nối.',
    reports: 'Báo cáo',
    author: 'Tác giả',
    question: (term: string) => `${term} được nói đến như thế nào?`,
    when: (event: string) => `${event} diễn ra khi nào?`,
  },
} as const;

/** What the page of the channel says and offers; without a library only what is known before the bot has started. */
export function pageContent(library: Library | undefined, locale: string): PageContent {
  const language = locale === 'vi' ? 'vi' : 'en';
  const { about, answers, noReports, offLine, reports, author } = WORDS[language];
  const links = [
    { href: '/reports/', text: reports },
    { href: '/author/', text: author },
  ];
  if (library === undefined) return { offLine, links };
  const count = countReports(library.reports);
  const said = `${about} ${count === 0 ? noReports : answers(count)}`;
  return { offLine, links, about: said, examples: makeExamples(library, language) };
}

/**
 * Questions that the reports which are there answer, each of another kind: a term, an event's date, a topic, a list, a
 * mention. Reports in `language` come first. Fewer where the reports give fewer.
 */
function makeExamples(library: Library, language: 'en' | 'vi'): readonly Example[] {
  const words = WORDS[language];
  const terms = boldTerms(library, language);
  const answers = (question: string) => ask(library, question).kind === 'strong';
  const [first, second] = terms
    .slice(0, TRIES)
    .map((term) => [words.question(term), term].find(answers))
    .filter((question) => question !== undefined);
  const when = library.events
    .filter(({ date }) => date !== undefined)
    .map(({ name }) => words.when(readSeries(name)?.text ?? name));
  const dated = when.slice(0, TRIES).find(answers);
  const topic = terms.slice(0, TRIES).find((about) => digest(library, about).groups.length > 0);
  return [
    ...slash('ask', 'question', first),
    ...slash('ask', 'question', dated),
    ...slash('topic', 'about', topic),
    { kind: 'slash', path: 'reports', values: {} },
    ...(second === undefined ? [] : [{ kind: 'mention', text: second } as const]),
  ];
}

/** How many are tried at most: a large library must not hold up the page. */
const TRIES = 12;

function slash(path: string, option: string, value: string | undefined): readonly Example[] {
  return value === undefined ? [] : [{ kind: 'slash', path, values: { [option]: value } }];
}

/** Shorter ones are abbreviations that say little to a newcomer, longer ones are sentences. Characters. */
const [SHORTEST, LONGEST] = [5, 32];
const MAX_WORDS = 4;

/**
 * What authors set in bold within their sentences, as they wrote it: those that most reports have first, of these the
 * longest. Reports in `language` come first. Labels ("**Date:**") and lists of terms are none.
 */
function boldTerms({ passages }: Library, language: Language): readonly string[] {
  const found = passages.flatMap(({ blocks, report }) =>
    blocks.flatMap(({ spans }) =>
      spans
        .filter(({ strong, text }) => strong === true && isTerm(text))
        .map(({ text }) => ({ text: text.trim(), report })),
    ),
  );
  const terms = [...groupBy(found, ({ text }) => fold(text)).values()].map((uses) => ({
    text: uses[0]?.text ?? '',
    isOwn: uses.some(({ report }) => report.textLanguage === language),
    reports: new Set(uses.map(({ report }) => report)).size,
  }));
  const sorted = terms.toSorted(
    (a, b) => Number(b.isOwn) - Number(a.isOwn) || b.reports - a.reports || b.text.length - a.text.length,
  );
  return sorted.map(({ text }) => text);
}

function isTerm(text: string): boolean {
  const term = text.trim();
  if (term.length < SHORTEST || term.length > LONGEST || term.split(/\s+/u).length > MAX_WORDS) return false;
  return /^[\p{L}\p{N}]/u.test(term) && !/[,;:.!?|()]/u.test(term);
}
