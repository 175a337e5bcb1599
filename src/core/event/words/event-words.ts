import type { FactKind } from '../event.ts';

// What reports call things, in English and Vietnamese; all folded (see fold.ts), without leading numbers and emoji.

export type LabelKind = Exclude<FactKind, 'speaker-note' | 'person'>;

/** What stands before the colon of a labelled line, by what it names. */
export const LABELS: readonly (readonly [kind: LabelKind, labels: readonly string[]])[] = [
  [
    'date',
    phrases(`date, event date, dates, held on, day, datum, fecha, 日付, 日程, 日時, 開催日,
      ngay, ngay to chuc, ngay dien ra, ngay tham gia, ngay tham du, ngay su kien`),
  ],
  [
    'time',
    phrases(`time, when, duration, hours, thoi luong, uhrzeit, zeit, dauer, hora, horaire, duracion, duree, 時間, date time, date and time, time and date, event time, schedule,
      thoi gian, ngay gio, ngay va gio, ngay thoi gian, ngay va thoi gian, thoi gian to chuc, thoi gian dien ra,
      thoi gian su kien, gio`),
  ],
  [
    'place',
    phrases(`location, venue, place, where, ort, lugar, lieu, 会場, 場所, event location, address, location platform,
      dia diem, noi to chuc, dia diem to chuc, dia diem su kien, dia chi, dia diem nen tang`),
  ],
  [
    'topic',
    phrases(`topic, theme, event theme, main topic, main theme, event topic, subject,
      chu de, chu de chinh, chu de su kien, de tai`),
  ],
  [
    'name',
    phrases(`event name, event title, event, name, name of event, name of the event, workshop name, program,
      ten su kien, su kien, ten, ten chuong trinh, ten workshop, chuong trinh, ten hoi thao`),
  ],
  ['series', phrases('series, chuoi su kien')],
  [
    'role',
    phrases(`role, my role, role in event, role in the event, role at the event, your role,
      vai tro, vai tro cua toi, vai tro trong su kien, vai tro tham gia`),
  ],
  [
    'speaker',
    phrases(`speaker, speakers, instructor, instructors, presenter, presenters, panelist, panelists, guest speaker,
      panellist, panellists, talk by, led by, leader, leaders, trainer, trainers, lecturer, lecturers, teacher, teachers,
      presented by, given by, guest, guests, referent, referentin, referenten, vorgestellt von, ponente, ponentes,
      intervenant, intervenants, 登壇者, 講師, 発表者,
      guest speakers, keynote speaker, keynote speakers,
      dien gia, cac dien gia, dien gia chinh, nguoi trinh bay, bao cao vien, giang vien, dien gia khach moi`),
  ],
];

/** For each language: a heading is about speakers when it has one of `heads`, and besides them only `companions`. */
export const SPEAKER_HEADINGS = [
  {
    heads: phrases('speaker, speakers, panelist, panelists, presenter, presenters, instructors, lecturers'),
    companions:
      words(`list of and the with distinguished honored honoured expert special our all main their topics topic
      guest guests host hosts moderator moderators coordinator coordinators core team keynote featured event info
      information presentation groups industry experts morning afternoon session sessions technical track key names name
      based on displayed slide slides invited profiles profile lineup notable facilitators mentors organizers judges at a
      in presented by shared content contents`),
  },
  {
    heads: phrases('dien gia, bao cao vien, nguoi trinh bay, giang vien, chuyen gia'),
    companions: words(`danh sach cac va chu de chia se dieu phoi vien khach moi nganh trinh bay nhom tham gia chinh su
      kien ban to chuc mc nguoi dan chuong trinh thong tin phien buoi sang chieu doi ngu noi bat host moderator co van
      giam khao noi dung keynote cua tai trong`),
  },
];

/** What may stand before an event's name in a heading. "bao thu hoach" is as misspelled in a real one. */
export const REPORT_WORDS =
  phrases(`summary report, learning report, event report, post event report, event harvest report, harvest report,
    event summary report, event summary, report on, report, event recap, recap, event, seminar,
    bao cao tong ket su kien, bao cao thu hoach su kien, bai thu hoach su kien, bao cao tong ket, bao cao tom tat,
    bao cao thu hoach, bai bao cao, bai thu hoach, bao thu hoach, thu hoach su kien, thu hoach, tom tat su kien,
    bao cao su kien chuyen de ve, bao cao su kien, bao cao, tong ket su kien, tong ket, su kien, hoi thao, buoi`);

/** A heading of these words and those of headings about speakers alone names a section, never an event. */
export const SECTION_WORDS =
  words(`event events overview information info details detail objectives objective purpose goals goal aims introduction
    summary agenda speakers speaker list date time topic location venue key highlights highlight takeaways learnings
    content contents main experience photos photo images gallery application applying work lessons learned conclusion
    reflection my role program background about general session sessions and of the to for in i what why how outcomes
    results report recap attended participated personal feelings thoughts workshop post experiences vision teams notes
    some presenting
    su kien thong tin chung chi tiet tong quan muc dich muc tieu cua va cac nhung gioi thieu tom tat chuong trinh lich
    dien gia danh sach ngay gio thoi gian chu de dia diem noi dung noi bat chinh diem nhan bai hoc rut ra trai nghiem
    hinh anh mot so ung dung vao cong viec ket luan cam vai tro toi boi canh ve phien bao cao thu hoach tham gia da
    duoc qua gia tri chuoi chuyen`);

/** Words that show that a "name" is no person; hardly a Vietnamese one alone: "Kiến" and "Thành" are names. */
export const NO_PERSONS_WORDS =
  words(`team teams representative representatives expert experts member members speaker speakers community architect
    architects specialist specialists engineer engineers organizers professionals leader leaders guest guests group staff
    session club company university aws amazon cloud devops ai ml genai data solution solutions manager director ceo cto
    head lead developer developers service services security software topic keynote panel panelist panelists moderator
    host instructors coordinators from the to of and for with at on in demo live discussion location title lessons
    experience real world hackathon network identity governance detection monitoring incident response protection
    infrastructure content introduction overview features pricing performance cost use cases technology digital students
    nhom clb phien`);

/** Phrases that show the same. */
export const NO_PERSONS_PHRASES =
  phrases(`doi ngu, dai dien, chuyen gia, thanh vien, dien gia, cong dong, kien truc su, ky su, ban to chuc, khach moi,
    truong dai hoc, cong ty, cau lac bo, noi dung, bao mat, sinh vien, dia diem, thao luan, ung pho su co, phat hien,
    quan tri, bao ve`);

/** Verbs that tie the date of a sentence to the event itself. */
export const HELD =
  /\b(?:held|took place|taking place|takes place|organized|organised|hosted|happened|attended|participated|conducted|dien ra|to chuc|tham gia|tham du|vao ngay)\b/;

function phrases(text: string): readonly string[] {
  return text.split(/,\s+/u);
}

function words(text: string): readonly string[] {
  return text.split(/\s+/u);
}
