import { isFullDate } from '../../event/event.ts';
import { isSpeakersHeading } from '../../event/people/speakers.ts';
import { readFileName } from '../../report/file-name.ts';
import { groupBy } from '../../text/group-by.ts';
import { type CheckedFile, fileKey, firstLine } from '../checked-content.ts';
import { type Day, daysOf, dayText, overlap } from '../event-facts.ts';
import { error, type GradedProblem, type Rule, warning } from '../rule.ts';

/** Questions ask when and where an event was and who spoke; neither report, translation nor index answer them. */
export const missingFacts: Rule =
  ({ factsOf }) =>
  (file) => {
    const facts = factsOf(file);
    if (facts === undefined) return [];
    const all = [...facts.own, ...facts.translation, ...facts.index];
    const has = (...kinds: readonly string[]) => all.some(({ kind }) => kinds.includes(kind));
    const line = file.parsed.sections.find(({ level }) => level > 0)?.line ?? 1;
    const vague = all.find((fact) => fact.kind === 'date' && !isFullDate(fact));
    const noDate = vague === undefined ? NO_DATE : `"${vague.value}" gives no full day. ${FULL_DAY}`;
    return [
      ...(all.some(isFullDate) ? [] : [warning(line, 'missing-date', noDate)]),
      ...(has('place') ? [] : [warning(line, 'missing-place', NO_PLACE)]),
      ...(has('speaker', 'speaker-note') || hasSpeakersSection(file)
        ? []
        : [warning(line, 'missing-speakers', NO_SPEAKERS)]),
    ];
  };

const NO_DATE =
  'Nobody can tell when the event was. Add a line such as "**Date:** November 29, 2025", here or to the section index.';
const FULL_DAY = 'Write day, month and year: "**Date:** November 29, 2025".';
const NO_PLACE =
  'Nobody can tell where the event was. Add a line such as "**Location:** Bitexco Tower" or "**Location:** Online", here or to the section index.';
const NO_SPEAKERS =
  'No speaker is named. Add a section "Speakers" with a line for each ("- **Name** – role"), or one that says that they are not known.';

/** Whatever stands there, the author has not forgotten them. */
function hasSpeakersSection({ parsed }: CheckedFile): boolean {
  return parsed.sections.some(({ heading, blocks }) => isSpeakersHeading(heading) && blocks.length > 0);
}

/** A report's text that gives another day than the section's index or its translation; two indexes that differ. */
export const disagreeingDates: Rule =
  ({ factsOf }) =>
  (file) => {
    const facts = factsOf(file);
    if (facts === undefined) return [];
    const own = daysOf(facts.own);
    const translation = daysOf(facts.translation).filter((day) => day.file < file.path);
    return [
      ...disagreement(own, daysOf(facts.index), 'date-contradicts-index', 'the section index'),
      ...disagreement(own, translation, 'date-contradicts-translation', 'the other language'),
      ...(own.length === 0 ? betweenIndexes(file, daysOf(facts.index)) : []),
    ];
  };

function disagreement(own: readonly Day[], other: readonly Day[], rule: string, who: string): readonly GradedProblem[] {
  const [here] = own;
  const [there] = other;
  if (here === undefined || there === undefined || overlap(own, other)) return [];
  const place = `${there.file}:${there.line}`;
  const message = `The text says ${dayText(here)}, ${who} (${place}) says ${dayText(there)}. Mend the one that is wrong.`;
  return [error(here.line, rule, message)];
}

/** Said once, at the report whose name gives no language. */
function betweenIndexes(file: CheckedFile, days: readonly Day[]): readonly GradedProblem[] {
  const same = days.filter((day) => day.file === days[0]?.file);
  const others = days.filter((day) => day.file !== days[0]?.file);
  const [one, other] = [same[0], others[0]];
  if (one === undefined || other === undefined || readFileName(file.path).language !== '') return [];
  if (overlap(same, others)) return [];
  const [a, b] = [one, other].map((day) => `${day.file}:${day.line} says ${dayText(day)}`);
  const message = `The section indexes disagree about this event: ${a}, ${b}. Mend the one that is wrong.`;
  return [error(firstLine(file), 'date-contradicts-index', message)];
}

/** Entries of a section's index that lead to no report or to another, or that are the template's example. */
export const sectionIndex: Rule = ({ events }) => {
  const byFile = groupBy(events.problems, ({ site, file }) => fileKey(site, file));
  return ({ site, path }) =>
    (byFile.get(fileKey(site, path)) ?? []).map(({ line, rule, message }) => warning(line, rule, message));
};
