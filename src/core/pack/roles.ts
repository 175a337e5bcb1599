import { mapValues } from 'es-toolkit';
import type { Section } from '../report/parsed-report.ts';
import { fold, stem } from '../text/words.ts';

const ROLES = ['date', 'place', 'speaker', 'purpose', 'takeaways', 'application', 'experience'] as const;

/** What a section of an event report is for; the headings differ, the purposes hardly do. */
export type Role = (typeof ROLES)[number];

/** When, where and who: the other roles are what was said. */
export const FACT_ROLES: ReadonlySet<Role> = new Set(['date', 'place', 'speaker']);

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
    const own = ROLES.filter((role) => ROLE_WORDS[role].heading.test(heading));
    roles.set(section, own.length > 0 || !isBare ? own : (roles.get(parent) ?? []));
    above.push(section);
  }
  return roles;
}

/** The role that a question asks for; undefined when it asks for a matter, as most do. */
export function roleAskedFor(question: string): Role | undefined {
  const folded = fold(question);
  return ROLES.find((role) => ROLE_WORDS[role].question.test(folded));
}

/** Whether a term belongs to the asking in a question for this role, and not to what is asked about. */
export function isAskingTerm(term: string, role: Role): boolean {
  return ASKING[role].has(term);
}

interface RoleWords {
  /** Matches a folded question that asks for the role. */
  readonly question: RegExp;
  /** Matches a folded heading that has it. */
  readonly heading: RegExp;
  /** Folded words that belong to the asking. */
  readonly asking: string;
}

/** Every report is about an event: in a question for a fact such a word says only that. */
const EVENT = 'event workshop session meetup seminar webinar su kien buoi hoi thao chuong trinh';

const ROLE_WORDS: Readonly<Record<Role, RoleWords>> = {
  date: {
    question:
      /^(and )?when\b(?! (is|are) (an?|it)\b)(?! (should|to|can|could|would|do|does)\b)|\b(when (was|were|did|will)|when (do|does) .*(start|begin|happen|take|end)|when (is|are) (?!(an?|it)\b)|(what|which|on what) (date|day|time|month|year)|date of|what time|khi nao|ngay nao|ngay may|thoi gian nao|may gio|hom nao|luc nao|bao gio|thang may|thang nao|ngay (to chuc|dien ra))\b/,
    heading: /\b(date|time|when|event (information|details)|thoi gian|ngay|thong tin (su kien|chung))\b/,
    asking: `${EVENT} day date time month year place hold held happen took take start begin ngay gio thoi gian to chuc dien ra thang`,
  },
  place: {
    question:
      /\b(where (was|were|is|did|do|can)|venue|location|(what|which) (room|place|floor|building|city|address|district|ward|street|hall|campus)|o dau|dia diem|cho nao|phong nao|toa nha nao|quan (may|nao)|tang (may|nao)|hoi truong (nao|ten|gi)|dia chi|duong nao|thanh pho nao)\b/,
    heading: /\b(location|venue|place|where|event (information|details)|dia diem|thong tin (su kien|chung))\b/,
    asking: `${EVENT} place take took held hold happen location venue located address room floor building city district ward street hall
       campus dau dia diem to chuc dien ra quan tang hoi truong phong toa nha chi duong thanh pho ten`,
  },
  speaker: {
    question:
      /\b(who|whose|speakers?|presenters?|instructors?|ai (la|da|trinh bay|noi|chia se|phu trach|huong dan|dung lop)|do ai|boi ai|dien gia|nguoi (trinh bay|chia se|huong dan)|giang vien)\b/,
    heading:
      /\b(speakers?|presenters?|panell?ists?|hosts?|instructors?|coordinators?|moderators?|organi[sz]ers?|mentors?|dien gia|nguoi (trinh bay|chia se)|khach moi|giang vien|dieu phoi vien|ban to chuc)\b/,
    asking: `${EVENT} speaker speak spoke spoken present presented presenter gave give talk host hosted led lead dien gia trinh bay noi chia se nguoi`,
  },
  purpose: {
    question:
      /\b(what (was|is|were) .+ about|(tell me( more)? about|(summary|recap|overview) of) .*(event|workshop|session|meetup|seminar|webinar)|(ke ve|tom tat) (su kien|buoi)|(purpose|objective|goal|aim)s? of|why was .+ (held|organi[sz]ed)|what happened|muc (dich|tieu)|noi ve (gi|cai gi|dieu gi)|la su kien gi|de lam gi|ve chu de gi)\b/,
    heading: /\b(purpose|objectives?|goals?|overview|introduction|about|muc (dich|tieu)|gioi thieu|tong quan)\b/,
    asking: `${EVENT} about purpose objective goal aim happen happened held organize topic muc dich tieu noi chu de`,
  },
  takeaways: {
    question:
      /\b(take ?aways?|what .+ (take|took) away|lessons?|(did|do|can|could) .+ learn|learned|learnt|bai hoc|rut ra|hoc duoc|thu hoach)\b/,
    heading:
      /\b(take ?aways?|lessons?|learn(ed|t|ings?)?|gained?|outcomes?|results?|bai hoc|rut ra|hoc duoc|dat duoc|ket qua|dieu dang nho)\b/,
    asking: `${EVENT} take took away takeaway lesson learn learned learnt key main bai hoc rut ra duoc thu hoach`,
  },
  application: {
    question:
      /\b(appl(y|ied|ying|ication) .*(work|project|job)|use .* (at|in|for) (work|the project)|(will|plan to|going to|want to|decided? to|intends? to) .*(build|do|use|apply|try|change)|(decided?|intends?|plans?) to do|ap dung .*(cong viec|du an)|ung dung vao|se (lam|ap dung|xay dung))\b/,
    heading:
      /\b(appl(y|ying|ication)s? (to|in|at|into|for)|action plan|next steps?|real-?world application|ap dung|ung dung (vao|trong))\b/,
    asking: `${EVENT} apply applied application use work job plan will author ap dung ung dung cong viec`,
  },
  experience: {
    question:
      /\b(experience (at|in|of|with|from) the|how did .+ feel|feel(ing)?s?|impress(ed|ion|ive)|(like|enjoy)(d|ed)? most|atmosphere|trai nghiem|cam nhan|an tuong|khong khi)\b/,
    heading: /\b(experiences?|impressions?|feelings?|reflections?|trai nghiem|cam nhan)\b/,
    asking: `${EVENT} experience feel feeling impression impress author trai nghiem cam nhan an tuong`,
  },
};

/** As stemmed terms. */
const ASKING = mapValues(ROLE_WORDS, ({ asking }) => new Set(asking.split(/\s+/u).map(stem)));
