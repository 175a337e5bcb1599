import { fold } from '../text/words.ts';
import { ROLE_WORDS } from './role-words.ts';

/** What a section of an event report is for; the headings differ, the purposes hardly do. */
export type Role = 'date' | 'place' | 'speaker' | 'purpose' | 'takeaways' | 'application' | 'experience';

export const ROLES: readonly Role[] = ['date', 'place', 'speaker', 'purpose', 'takeaways', 'application', 'experience'];

/** The role that a heading gives its section, by the words that reports use in English and Vietnamese. */
export function rolesOfHeading(heading: string): readonly Role[] {
  const folded = fold(heading);
  return ROLES.filter((role) => ROLE_WORDS[role].heading.test(folded));
}

/** The role that a question asks for; undefined when it asks for a matter, as most do. */
export function roleAskedFor(question: string): Role | undefined {
  const folded = fold(question);
  return ROLES.find((role) => ROLE_WORDS[role].question.test(folded));
}

/** Whether a term belongs to the asking in a question for this role, and not to what is asked about. */
export function isAskingTerm(term: string, role: Role): boolean {
  return ROLE_WORDS[role].asking.has(term);
}
