import type { Answer, AskOptions } from '../answer/answer.ts';
import type { Point } from '../answer/digest.ts';
import type { Search } from '../library/search.ts';
import { blocksText } from '../report/parsed-report.ts';
import { countReports, type Passage } from '../report/report.ts';
import { analyze } from '../text/analyze.ts';
import { detectLanguage } from '../text/language.ts';
import type { ComparedSide, Comparison } from './comparison.ts';
import { type ComparisonAsked, readComparison } from './read-comparison.ts';
import { type Compared, eventSubject, type Subject } from './subject.ts';

type Asking = Pick<Search, 'library' | 'ask' | 'digest' | 'compare'>;

/**
 * What a question sets side by side, where both are known and say something; undefined for every other question, and where one
 * passage explains both topics itself: that is the better answer.
 */
export async function findComparison(
  search: Asking,
  text: string,
  options: AskOptions = {},
): Promise<Comparison | undefined> {
  const asked = options.event === undefined ? readComparison(text, search.library) : undefined;
  const compared = asked && (await namedBy(asked, search));
  if (asked === undefined || compared === undefined) return undefined;
  const found = await compareSubjects(search, compared, inLanguageOf(text, options));
  const speaking = sidesThatSpeak(found);
  if (compared.subjects.every(({ kind }) => kind === 'event')) {
    return speaking > (asked.asksWhatIsSaid ? 0 : 1) ? found : undefined;
  }
  if (speaking < 2) return undefined;
  const answer = await search.ask(text, options);
  return answer.kind === 'strong' && explainsBoth(answer, found) ? undefined : found;
}

function inLanguageOf(text: string, options: AskOptions): AskOptions {
  return detectLanguage(text) === 'vi' ? { ...options, language: 'vi' } : options;
}

/** How many of the two say something. */
function sidesThatSpeak({ sides, shared }: Comparison): number {
  return shared.length > 0 ? sides.length : sides.filter(({ points }) => points.length > 0).length;
}

/** Two subjects side by side: all that they speak of, or what they say about one matter. */
export async function compareSubjects(
  search: Asking,
  compared: Compared,
  options: AskOptions = {},
): Promise<Comparison> {
  const { subjects, about } = compared;
  const [left, right] = subjects;
  if (about === undefined) return search.compare(subjects, { language: options.language });
  const sides = await Promise.all([sideAbout(search, left, about, options), sideAbout(search, right, about, options)]);
  return { sides, about, shared: [], isInOneLanguage: true };
}

/** Points of each side. */
const POINTS = 3;

async function sideAbout(search: Asking, subject: Subject, about: string, options: AskOptions): Promise<ComparedSide> {
  const answer =
    subject.kind === 'event'
      ? await search.ask(about, { ...options, limit: POINTS, event: subject.id })
      : await search.ask(`${subject.name} ${about}`, { ...options, limit: POINTS });
  const points = (answer.kind === 'strong' ? answer.passages : []).map(
    ({ passage, quote }): Point => ({ passage, quote, reports: 1 }),
  );
  return { subject, points, reports: countReports(points.map(({ passage }) => passage.report)) };
}

/** The two events that say most about a matter, where none is named. */
async function namedBy(asked: ComparisonAsked, { digest }: Asking): Promise<Compared | undefined> {
  if (asked.kind === 'named') return asked;
  const { groups } = await digest(asked.about, { groups: 2, points: 1 });
  const [one, other] = groups.flatMap(({ report }) => report.event ?? []);
  if (one === undefined || other === undefined) return undefined;
  return { subjects: [eventSubject(one), eventSubject(other)], about: asked.about };
}

/** As many as a member sees. */
const SHOWN = 3;

/** Whether one of the passages shown speaks of both topics: it says better how they differ than two apart. */
function explainsBoth({ passages }: Exclude<Answer, { kind: 'none' }>, { sides }: Comparison): boolean {
  return passages.slice(0, SHOWN).some(({ passage }) => sides.every(({ subject }) => holds(passage, subject.name)));
}

/** A maker's name is often left out. */
function holds({ report, section, blocks }: Passage, name: string): boolean {
  const terms = (text: string) => analyze(text, report.textLanguage).map(({ term }) => term);
  const held = new Set(terms(`${section.heading}\n${blocksText(blocks)}`));
  const all = terms(name);
  return all.slice(all.length > 1 ? 1 : 0).every((term) => held.has(term)) || all.every((term) => held.has(term));
}
