import type { EventWords } from './event-words.ts';

/** What English reports call things; folded (see fold.ts), without leading numbers and emoji. */
export const ENGLISH: EventWords = {
  labels: {
    date: ['date', 'event date', 'dates', 'held on'],
    time: ['time', 'when', 'date time', 'date and time', 'time and date', 'date & time', 'event time', 'schedule'],
    place: ['location', 'venue', 'place', 'where', 'event location', 'address', 'location platform'],
    topic: ['topic', 'theme', 'event theme', 'main topic', 'main theme', 'event topic', 'subject'],
    name: [
      'event name',
      'event title',
      'event',
      'name',
      'name of event',
      'name of the event',
      'workshop name',
      'program',
    ],
    series: ['series'],
    role: ['role', 'my role', 'role in event', 'role in the event', 'role at the event', 'your role'],
    speaker: [
      'speaker',
      'speakers',
      'instructor',
      'instructors',
      'presenter',
      'presenters',
      'panelists',
      'guest speaker',
      'guest speakers',
      'keynote speaker',
      'keynote speakers',
    ],
  },
  speakerHeads: ['speaker', 'speakers', 'panelist', 'panelists', 'presenter', 'presenters', 'instructors', 'lecturers'],
  speakerCompanions:
    'list of and the with distinguished honored honoured expert special our all main their topics topic guest guests host hosts moderator moderators coordinator coordinators core team keynote main featured event info information presentation groups industry experts morning afternoon session sessions technical track key names name based on displayed slide slides invited profiles profile lineup notable facilitators mentors organizers judges at a in presented by shared content contents',
  reportWords: [
    'summary report',
    'learning report',
    'event report',
    'post event report',
    'event harvest report',
    'harvest report',
    'event summary report',
    'event summary',
    'report on',
    'report',
    'event recap',
    'recap',
    'event',
    'seminar',
  ],
  sectionWords:
    'event events overview information info details detail objectives objective purpose goals goal aims introduction summary agenda speakers speaker list date time topic location venue key highlights highlight takeaways learnings content contents main experience photos photo images gallery application applying work lessons learned conclusion reflection my role program program background about general session sessions and of the to for in i what why how outcomes results report recap attended participated personal feelings thoughts workshop post experiences vision teams notes some teams presenting',
  noPerson:
    'team teams representative representatives expert experts member members speaker speakers community architect architects specialist specialists engineer engineers organizers professionals leader leaders guest guests group staff session club company university aws amazon cloud devops ai ml genai data solution solutions manager director ceo cto head lead developer developers service services security software topic keynote panel panelist panelists moderator host instructors coordinators from the to of and for with at on in demo live discussion location title lessons experience real world hackathon network identity governance detection monitoring incident response protection infrastructure content introduction overview features pricing performance cost use cases technology digital students'.split(
      ' ',
    ),
  held: /\b(?:held|took place|taking place|takes place|organized|organised|hosted|happened|attended|participated|conducted)\b/,
};
