import { PEOPLE, type PeopleWords, type PersonRole } from '../event/words/people-words.ts';
import { asking, EVENT, type RoleWords } from './role-words.ts';

export const PEOPLE_ROLES: readonly PersonRole[] = PEOPLE.map(({ role }) => role);

/** How questions ask for the people of a role, and which headings have it. */
export function peopleWords(role: PersonRole): RoleWords {
  return WORDS.get(role) ?? NOTHING;
}

const NOTHING: RoleWords = { question: /(?!)/, heading: /(?!)/, asking: new Set() };

const WHO =
  '(?:who(?:m|se)?|(?:which|what) (?:people|person|compan(?:y|ies)|groups?|organi[sz]ations?)|wer|quien(?:es)?|qui)';

/** Labels that are no nouns ("hosted by", "present"), or nouns for something else. */
const NO_NOUNS =
  / by$|^(?:present|excused|attending|in |those |who|minutes|bien ban|thanh phan$|leitung|preside|to chuc|animation)/;

const WORDS: ReadonlyMap<PersonRole, RoleWords> = new Map(PEOPLE.map((words) => [words.role, toRoleWords(words)]));

/** "Who hosted …", "which companies sponsored …", "ai tổ chức …", "the organisers of …", "attendees of …". */
function toRoleWords({ labels, asks, asksVi }: PeopleWords): RoleWords {
  const nouns = labels.filter((label) => /^[\x20-\x7E]{3,}$/.test(label) && !NO_NOUNS.test(label)).join('|');
  const patterns = [
    `\\b${WHO}\\b.*\\b(?:${asks.join('|')})\\b`,
    `\\b(?:nhung )?ai (?:la |da |duoc |cung |lam |da la )*(?:nguoi )?(?:${asksVi.join('|')})\\b`,
    `^(?:(?:list|name|names|show) (?:of )?)?(?:all )?(?:the )?(?:${nouns})(?:$|\\?| (?:of|at|in|for|cua)\\b)`,
    `\\b(?:which|what|cac) (?:${nouns})\\b`,
  ];
  return {
    question: new RegExp(patterns.join('|')),
    heading: new RegExp(`^\\W*(?:${labels.join('|')})\\W*$`, 'u'),
    asking: asking(`${EVENT} who ${[...labels, ...asks, ...asksVi].join(' ').replace(/[^\p{L} ]+/gu, ' ')} nguoi`),
  };
}
