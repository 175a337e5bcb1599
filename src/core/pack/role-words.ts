import { stem } from '../text/words.ts';

/** What a section of a report is for, but for the people that it names; the headings differ, the purposes hardly do. */
export type PlainRole = 'date' | 'time' | 'place' | 'speaker' | 'purpose' | 'takeaways' | 'application' | 'experience';

export interface RoleWords {
  /** Matches a folded question that asks for the role. */
  readonly question: RegExp;
  /** Matches a folded heading that has it. */
  readonly heading: RegExp;
  /** Stemmed terms that belong to the asking. */
  readonly asking: ReadonlySet<string>;
}

/** Every report is about an event: in a question for a fact such a word says only that. */
export const EVENT = 'event workshop session meetup seminar webinar su kien buoi hoi thao chuong trinh';

export const ROLE_WORDS: Readonly<Record<PlainRole, RoleWords>> = {
  date: {
    question:
      /^(and )?when\b(?! (is|are) (an?|it)\b)(?! (should|to|can|could|would|do|does)\b)|\b(when (was|were|did|will)|when (do|does) .*(start|begin|happen|take|end)|when (is|are) (?!(an?|it)\b)|(what|which|on what) (date|day|month|year)|date of|khi nao|ngay nao|ngay may|thoi gian nao|hom nao|luc nao|bao gio|thang may|thang nao|ngay (to chuc|dien ra))\b/,
    heading: /\b(date|time|when|event (information|details)|thoi gian|ngay|thong tin (su kien|chung))\b/,
    asking: asking(
      `${EVENT} day date time month year place hold held happen took take start begin ngay gio thoi gian to chuc dien ra thang`,
    ),
  },
  time: {
    question:
      /\b((what|which) time|may gio|how (long|many hours) (did|was|were|is|will|does) .*(last|go on|run|take place|event|workshop|session|meetup|meeting|seminar|webinar)|how long is the|duration of|(keo dai|dien ra) (trong )?(bao lau|may (gio|tieng))|(trong )?bao lau|thoi luong)\b/,
    heading: /\b(duration|time|thoi luong|thoi gian)\b/,
    asking: asking(
      `${EVENT} long last hour hours duration time start begin end finish take took place run go on bat dau ket thuc may keo dai dien ra bao lau thoi luong gio tieng`,
    ),
  },
  place: {
    question:
      /\b(where (was|were|is|did|do|can)|venue|location|(what|which) (room|place|floor|building|city|address|district|ward|street|hall|campus)|o dau|dia diem|cho nao|phong nao|toa nha nao|quan (may|nao)|tang (may|nao)|hoi truong (nao|ten|gi)|dia chi|duong nao|thanh pho nao)\b/,
    heading: /\b(location|venue|place|where|event (information|details)|dia diem|thong tin (su kien|chung))\b/,
    asking: asking(
      `${EVENT} place take took held hold happen location venue located address room floor building city district ward street hall
       campus dau dia diem to chuc dien ra quan tang hoi truong phong toa nha chi duong thanh pho ten`,
    ),
  },
  speaker: {
    question:
      /\b(who|whose|speakers?|presenters?|instructors?|ai (la|da|trinh bay|noi|chia se|phu trach|huong dan|dung lop)|do ai|boi ai|dien gia|nguoi (trinh bay|chia se|huong dan)|giang vien)\b/,
    heading:
      /\b(speakers?|presenters?|panell?ists?|hosts?|instructors?|coordinators?|moderators?|organi[sz]ers?|mentors?|dien gia|nguoi (trinh bay|chia se)|khach moi|giang vien|dieu phoi vien|ban to chuc)\b/,
    asking: asking(
      `${EVENT} speaker speak spoke spoken present presented presenter gave give talk host hosted led lead dien gia trinh bay noi chia se nguoi`,
    ),
  },
  purpose: {
    question:
      /\b(what (was|is|were) .+ about|(tell me( more)? about|(summary|recap|overview) of) .*(event|workshop|session|meetup|seminar|webinar)|(ke ve|tom tat) (su kien|buoi)|(purpose|objective|goal|aim)s? of|why was .+ (held|organi[sz]ed)|what happened|muc (dich|tieu)|noi ve (gi|cai gi|dieu gi)|la su kien gi|de lam gi|ve chu de gi)\b/,
    heading: /\b(purpose|objectives?|goals?|overview|introduction|about|muc (dich|tieu)|gioi thieu|tong quan)\b/,
    asking: asking(
      `${EVENT} about purpose objective goal aim happen happened held organize topic muc dich tieu noi chu de`,
    ),
  },
  takeaways: {
    question:
      /\b(take ?aways?|what .+ (take|took) away|lessons?|(did|do|can|could) .+ learn|learned|learnt|bai hoc|rut ra|hoc duoc|thu hoach)\b/,
    heading:
      /\b(take ?aways?|lessons?|learn(ed|t|ings?)?|gained?|outcomes?|results?|bai hoc|rut ra|hoc duoc|dat duoc|ket qua|dieu dang nho)\b/,
    asking: asking(
      `${EVENT} take took away takeaway lesson learn learned learnt key main bai hoc rut ra duoc thu hoach`,
    ),
  },
  application: {
    question:
      /\b(appl(y|ied|ying|ication) .*(work|project|job)|use .* (at|in|for) (work|the project)|(will|plan to|going to|want to|decided? to|intends? to) .*(build|do|use|apply|try|change)|(decided?|intends?|plans?) to do|ap dung .*(cong viec|du an)|ung dung vao|se (lam|ap dung|xay dung))\b/,
    heading:
      /\b(appl(y|ying|ication)s? (to|in|at|into|for)|action plan|next steps?|real-?world application|ap dung|ung dung (vao|trong))\b/,
    asking: asking(`${EVENT} apply applied application use work job plan will author ap dung ung dung cong viec`),
  },
  experience: {
    question:
      /\b(experience (at|in|of|with|from) the|how did .+ feel|feel(ing)?s?|impress(ed|ion|ive)|(like|enjoy)(d|ed)? most|atmosphere|trai nghiem|cam nhan|an tuong|khong khi)\b/,
    heading: /\b(experiences?|impressions?|feelings?|reflections?|trai nghiem|cam nhan)\b/,
    asking: asking(`${EVENT} experience feel feeling impression impress author trai nghiem cam nhan an tuong`),
  },
};

/** The words of a list, stemmed. */
export function asking(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).map(stem));
}
