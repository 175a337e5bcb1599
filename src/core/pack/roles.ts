import type { PersonRole } from '../event/words/people-words.ts';
import { fold } from '../text/fold.ts';
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

/** The role that a heading gives its section, by the words that reports use in English and Vietnamese. */
export function rolesOfHeading(heading: string): readonly Role[] {
  const folded = fold(heading);
  return ROLES.filter((role) => wordsOf(role).heading.test(folded));
}

/** The role that a question asks for; undefined when it asks for a matter, as most do. */
export function roleAskedFor(question: string): Role | undefined {
  const folded = fold(question);
  return ROLES.find((role) => wordsOf(role).question.test(folded));
}

/** Whether a term belongs to the asking in a question for this role, and not to what is asked about. */
export function isAskingTerm(term: string, role: Role): boolean {
  return wordsOf(role).asking.has(term);
}

/** Whether a role is one that single lines answer: when, how long, where and who. */
export function isFactRole(role: Role | undefined): boolean {
  return role === 'date' || role === 'time' || role === 'place' || role === 'speaker' || isPersonRole(role);
}

function isPersonRole(role: Role | undefined): role is PersonRole {
  return PEOPLE_ROLES.some((each) => each === role);
}

function wordsOf(role: Role): RoleWords {
  return isPersonRole(role) ? peopleWords(role) : ROLE_WORDS[role];
}
