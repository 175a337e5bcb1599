import type { Library } from '../library/library.ts';
import { readQuestion } from '../rank/question/question.ts';
import { countReports } from '../report/report.ts';
import type { Language } from '../text/language.ts';
import type { ComparedSide, CompareOptions, Comparison, Said } from './comparison.ts';
import { onlyPoints, sharedMatters } from './matters.ts';
import { passagesOf } from './passages-of.ts';
import type { Subject } from './subject.ts';
import { type Side, sideOf } from './weigh-terms.ts';

/** Compares two subjects of one library. */
export function compare(
  library: Library,
  subjects: readonly [Subject, Subject],
  options: CompareOptions = {},
): Comparison {
  const [left, right] = subjects;
  const saidOf = (subject: Subject): Said => {
    const question = readQuestion(subject.name, library, options);
    return { subject, question, passages: passagesOf(subject, question, library) };
  };
  return compareSaid(saidOf(left), saidOf(right), library);
}

/** @param library tells how rare words are; its passages are not looked at. */
export function compareSaid(left: Said, right: Said, library: Library): Comparison {
  const language = commonLanguage(left, right);
  const [one, other] = [sideOf(left, language, library), sideOf(right, language, library)];
  const shared = language === undefined ? [] : sharedMatters(one, other);
  const told = new Set(shared.flatMap(({ points }) => points.map(({ passage }) => passage.id)));
  const sided = ({ subject, passages }: Said, own: Side, against: Side): ComparedSide => ({
    subject,
    reports: countReports(passages.map(({ report }) => report)),
    points: onlyPoints(own, language === undefined ? undefined : against, told),
  });
  return {
    sides: [sided(left, one, other), sided(right, other, one)],
    shared,
    isInOneLanguage: language !== undefined,
  };
}

/** The language of the question where both have it, else the one that both have most of; undefined for none. */
function commonLanguage(left: Said, right: Said): Language | undefined {
  const [ours, theirs] = [left, right].map(({ passages }) => passages.map(({ report }) => report.textLanguage));
  if (ours === undefined || theirs === undefined) return undefined;
  if (ours.length === 0 || theirs.length === 0) return ours[0] ?? theirs[0];
  const both = [...new Set(ours)].filter((each) => theirs.includes(each));
  const count = (language: Language) => [...ours, ...theirs].filter((each) => each === language).length;
  return both.find((each) => each === left.question.language) ?? both.toSorted((a, b) => count(b) - count(a))[0];
}
