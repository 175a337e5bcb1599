import type { PersonRole } from '../event/words/people-words.ts';
import type { Section } from '../report/parsed-report.ts';
import type { Token } from '../text/analyze.ts';
import { fold } from '../text/words.ts';
import { factAskedFor, isAskingWord } from './other-languages-ask.ts';
import { PEOPLE_ROLES, peopleWords } from './people-roles.ts';
import { type PlainRole, ROLE_WORDS, type RoleWords } from './role-words.ts';

/** What a section of an event report is for; the headings differ, the purposes hardly do. */
export type Role = PlainRole | PersonRole;

export const ROLES: readonly Role[] = [
  'date',
  'time',
  'place',
  ...PEOPLE_ROLES,
  'speaker',
  'purpose',
  'takeaways',
  'application',
  'experience',
];

/**
 * The roles of each section by headings: its own, and that of the heading above where only the parts below it have text
 * ("Key Takeaways" above "Design principles", "Strategy"). A heading with text of its own speaks for itself, and so does
 * the title of the page, which tells nothing of its parts.
 */
export function headingRoles(sections: readonly Section[]): ReadonlyMap<Section, readonly Role[]> {
  const roles = new Map<Section, readonly Role[]>();
  const above: Section[] = [];
  for (const section of sections) {
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= section.level) above.pop();
    const parent = above.at(-1);
    const isBare = parent !== undefined && parent.level > 1 && parent.blocks.length === 0;
    const heading = fold(section.heading);
    const own = ROLES.filter((role) => wordsOf(role).heading.test(heading));
    roles.set(section, own.length > 0 || !isBare ? own : (roles.get(parent) ?? []));
    above.push(section);
  }
  return roles;
}

/** The role that a question asks for; undefined when it asks for a matter, as most do. */
export function roleAskedFor(question: string): Role | undefined {
  const folded = fold(question);
  return ROLES.find((role) => wordsOf(role).question.test(folded)) ?? factAskedFor(folded);
}

/** Whether a word belongs to the asking in a question for this role, and not to what is asked about. */
export function isAskedBy({ word, term }: Token, role: Role): boolean {
  return wordsOf(role).asking.has(term) || isAskingWord(word, role);
}

/** Whether a role is one that single lines answer: when, how long, where and who. */
export function isFactRole(role: Role | undefined): boolean {
  return role === 'date' || role === 'time' || role === 'place' || role === 'speaker' || isPersonRole(role);
}

/** Whether a role is that of people: hosts, organisers, attendees; speakers are a role of their own. */
export function isPersonRole(role: Role | undefined): role is PersonRole {
  return PEOPLE_ROLES.some((each) => each === role);
}

function wordsOf(role: Role): RoleWords {
  return isPersonRole(role) ? peopleWords(role) : ROLE_WORDS[role];
}
