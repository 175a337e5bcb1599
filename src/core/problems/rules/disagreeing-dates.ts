import type { CheckedFile } from '../checked-content.ts';
import { type Day, daysOf, dayText, overlap } from '../days.ts';
import { siteFacts } from '../event-facts.ts';
import type { GradedProblem, Rule } from '../file-problem.ts';

/** A report's text that gives another day than the section's index or its translation; two indexes that differ. */
export const disagreeingDates: Rule = (_, events) => {
  const factsOf = siteFacts(events);
  return (file) => {
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
};

function disagreement(own: readonly Day[], other: readonly Day[], rule: string, who: string): readonly GradedProblem[] {
  const [here] = own;
  const [there] = other;
  if (here === undefined || there === undefined || overlap(own, other)) return [];
  const place = `${there.file}:${there.line}`;
  const message = `The text says ${dayText(here)}, ${who} (${place}) says ${dayText(there)}. Mend the one that is wrong.`;
  return [{ line: here.line, severity: 'error', rule, message }];
}

/** Said once, at the report whose name gives no language. */
function betweenIndexes({ path, parsed }: CheckedFile, days: readonly Day[]): readonly GradedProblem[] {
  const [one] = days;
  if (one === undefined || /\.[a-z]{2}\.md$/i.test(path)) return [];
  const others = days.filter(({ file }) => file !== one.file);
  const [other] = others;
  if (
    other === undefined ||
    overlap(
      days.filter(({ file }) => file === one.file),
      others,
    )
  )
    return [];
  const [a, b] = [one, other].map((day) => `${day.file}:${day.line} says ${dayText(day)}`);
  const message = `The section indexes disagree about this event: ${a}, ${b}. Mend the one that is wrong.`;
  const line = parsed.sections[0]?.line ?? 1;
  return [{ line, severity: 'error', rule: 'date-contradicts-index', message }];
}
