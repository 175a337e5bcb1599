/** What people have to do with an event, besides speaking at it. */
export type PersonRole = 'host' | 'organizer' | 'moderator' | 'sponsor' | 'chair' | 'scribe' | 'attendee' | 'absent';

/** How reports and questions speak of one role; all folded (see fold.ts). */
export interface PeopleWords {
  readonly role: PersonRole;
  /** What stands before the colon of a line, or over a section. */
  readonly labels: readonly string[];
  /** What stands behind "who" or "which companies" in a question; endings are the question's. */
  readonly asks: readonly string[];
  /** What stands behind "ai" in a Vietnamese one. */
  readonly asksVi: readonly string[];
}

/**
 * The one table of roles: what is said in reports and in questions, in English and Vietnamese, and as far as it is usual
 * in German, Spanish, French and Japanese (these label questions as they label reports: "主催は誰").
 */
export const PEOPLE: readonly PeopleWords[] = [
  {
    role: 'absent',
    labels: phrases(`regrets, apologies, absent, absent with notice, absentees, excused, not present, unable to attend,
      vang mat, vang, entschuldigt, abwesend, ausentes, excuses, absents, 欠席者, 欠席`),
    asks: phrases(
      'absent, excused, missing, (?:was not|were not|sent) (?:there|present|apologies|regrets), not attend, entschuldigt, abwesend, fehlten?, falt(?:o, aron), absents?',
    ),
    asksVi: phrases('vang mat, vang, khong (?:den|tham du)'),
  },
  {
    role: 'attendee',
    labels: phrases(`present, attendees, attendance, attending, in attendance, participants, participant, attended by,
      members present, those present, people present, present at the meeting, in the room, who came, roll call,
      nguoi tham du, thanh phan tham du, thanh phan, tham du, co mat, nguoi tham gia, thanh vien tham gia,
      anwesend, anwesende, teilnehmer, teilnehmende, asistentes, participantes, presents, 参加者, 出席者, 出席`),
    asks: phrases(
      `attend, attended, attending, attendees?, present, participated, participants?, came, took part, (?:was|were|is) there,
      anwesend, dabei, teilgenommen, teil, asisti(?:o|eron), participaron?, presentes, presents?, participe`,
    ),
    asksVi: phrases('tham du, tham gia, co mat'),
  },
  {
    role: 'moderator',
    labels:
      phrases(`moderator, moderators, moderated by, moderation, facilitator, facilitators, facilitated by, facilitation,
      mc, mcs, emcee, master of ceremonies, dan chuong trinh, nguoi dan chuong trinh, nguoi dan, dieu phoi, dieu phoi vien,
      nguoi dieu phoi, moderador, moderadora, moderateur, moderatrice, animation, 司会, 進行`),
    asks: phrases(`moderat(?:e|ed|es|ing|ors?), facilitat(?:ed|es|ors?), mcs?, mcd, emceed?, master of ceremonies,
      moderierten?, moderiert, moder(?:o|aron), anime`),
    asksVi: phrases('dan chuong trinh, dieu phoi, mc, nguoi dan chuong trinh'),
  },
  {
    role: 'sponsor',
    labels: phrases(`sponsor, sponsors, sponsored by, our sponsors, event sponsors, supported by, nha tai tro, tai tro,
      cac nha tai tro, don vi tai tro, sponsoren, patrocinador, patrocinadores, スポンサー`),
    asks: phrases(
      'sponsor(?:s|ed|ing)?, paid for the, financed, funded, gesponsert, sponserten?, patrocin(?:o|aron), sponsorise',
    ),
    asksVi: phrases('tai tro, nha tai tro'),
  },
  {
    role: 'organizer',
    labels: phrases(`organizer, organizers, organiser, organisers, organized by, organised by, organizing team,
      organising team, organizing committee, organising committee, event organizer, event organizers, event organiser,
      event organisers, ban to chuc, don vi to chuc, nguoi to chuc, to chuc boi, duoc to chuc boi, btc,
      veranstalter, organisatoren, organisiert von, organizador, organizadores, organisateur, organisateurs, 主催, 主催者`),
    asks: phrases(`organi[sz](?:ed|ers?|es|ing), arranged, put on, set up, ran, runs, in charge, organisiert, organisierten?,
      veranstaltet, veranstalteten?, organiz(?:o|aron), organise`),
    asksVi: phrases('to chuc, dung ra to chuc, ban to chuc'),
  },
  {
    role: 'chair',
    labels: phrases(`chair, chairs, chairperson, chairman, chairwoman, chaired by, co chair, co chairs, meeting chair,
      chu tri, chu toa, vorsitz, sitzungsleitung, leitung, presidencia, preside, presidence, 議長, 座長`),
    asks: phrases(
      'chair(?:s|ed|ing|person|man|woman)?, presid(?:ed|es), geleitet, leiteten?, presidi(?:o|eron), preside',
    ),
    asksVi: phrases('chu tri, chu toa'),
  },
  {
    role: 'scribe',
    labels: phrases(`scribe, scribes, note taker, note takers, notetaker, notes by, notes taken by, minutes, minutes by,
      minutes taken by, minute taker, recorder, recorded by, secretary, thu ky, nguoi ghi bien ban, ghi chep, bien ban,
      protokoll, protokollant, protokollantin, acta, secretaria, secretaire, 書記, 議事録`),
    asks: phrases(
      'scribed?, (?:took|wrote|write|kept|taking|writing|takes|writes)(?: the| down the)? (?:notes|minutes), note ?takers?, minute taker, protokollierten?, protokolliert, schrieb(?: das)? protokoll, protokoll, acta, compte rendu',
    ),
    asksVi: phrases('ghi bien ban, ghi chep, thu ky'),
  },
  {
    role: 'host',
    labels: phrases(`host, hosts, hosted by, co host, co hosts, your host, your hosts, event host, chu nha,
      gastgeber, gastgeberin, anfitrion, anfitriona, hote, hotes, ホスト`),
    asks: phrases('host(?:s|ed|ing)?, welcomed, invited us, gastgeber(?:in)?, anfitrion(?:a)?, accueilli'),
    asksVi: phrases('dang cai, lam chu nha'),
  },
];

function phrases(text: string): readonly string[] {
  return text.split(/,\s+/u);
}
