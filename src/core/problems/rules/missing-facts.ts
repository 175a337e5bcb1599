import { isFullDate } from '../../event/event.ts';
import { isSpeakersHeading } from '../../event/people/speakers.ts';
import type { CheckedFile } from '../checked-content.ts';
import { siteFacts } from '../event-facts.ts';
import type { GradedProblem, Rule } from '../file-problem.ts';

/** Questions ask when and where an event was and who spoke; neither report, translation nor index answer them. */
export const missingFacts: Rule = (_, events) => {
  const factsOf = siteFacts(events);
  return (file) => {
    const facts = factsOf(file);
    if (facts === undefined) return [];
    const all = [...facts.own, ...facts.translation, ...facts.index];
    const has = (...kinds: readonly string[]) => all.some(({ kind }) => kinds.includes(kind));
    const line = file.parsed.sections.find(({ level }) => level > 0)?.line ?? 1;
    const vague = all.find((fact) => fact.kind === 'date' && !isFullDate(fact));
    return [
      ...(all.some(isFullDate) ? [] : [vague === undefined ? noDate(line) : vagueDate(vague.value, line)]),
      ...(has('place') ? [] : [noPlace(line)]),
      ...(has('speaker', 'speaker-note') || hasSpeakersSection(file) ? [] : [noSpeakers(line)]),
    ];
  };
};

function noDate(line: number): GradedProblem {
  const message =
    'Nobody can tell when the event was. Add a line such as "**Date:** November 29, 2025", here or to the section index.';
  return { line, severity: 'warning', rule: 'missing-date', message };
}

function vagueDate(value: string, line: number): GradedProblem {
  const message = `"${value}" gives no full day. Write day, month and year: "**Date:** November 29, 2025".`;
  return { line, severity: 'warning', rule: 'missing-date', message };
}

function noPlace(line: number): GradedProblem {
  const message =
    'Nobody can tell where the event was. Add a line such as "**Location:** Bitexco Tower" or "**Location:** Online", here or to the section index.';
  return { line, severity: 'warning', rule: 'missing-place', message };
}

function noSpeakers(line: number): GradedProblem {
  const message =
    'No speaker is named. Add a section "Speakers" with a line for each ("- **Name** – role"), or one that says that they are not known.';
  return { line, severity: 'warning', rule: 'missing-speakers', message };
}

/** Whatever stands there, the author has not forgotten them. */
function hasSpeakersSection({ parsed }: CheckedFile): boolean {
  return parsed.sections.some(({ heading, blocks }) => isSpeakersHeading(heading) && blocks.length > 0);
}
