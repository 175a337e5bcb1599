import type { Library } from '../../src/core/library/library.ts';
import { localSearch } from '../../src/core/library/search.ts';
import type { Passage } from '../../src/core/report/report.ts';
import { COOL_DOWN } from '../../src/discord/cool-down.ts';
import type { SetupControl } from '../../src/discord/setup-control.ts';
import type { Rating, StoredQuestion } from '../../src/store/questions/asked.ts';
import type { ServerSettings } from '../../src/store/servers/server-settings.ts';

/** What a server could have chosen, and what was asked there until `now`, for pictures; nothing is fetched or stored. */
export function exampleSetup(library: Library, readAt: Date, now: Date): SetupControl {
  const reports = { repositories: [{ url: 'https://github.com/you/site.git', branch: 'main', folder: 'content' }] };
  const settings: ServerSettings = { reports, draft: reports, questions: { words: true, days: 90 } };
  const left = { links: 0, submodules: 1, hooks: 0 };
  const preview = async () => ({ reports, search: localSearch(library), state: { readAt, problems: [] }, left });
  return {
    settings: () => settings,
    current: async () => settings,
    limits: { hosts: ['github.com', 'gitlab.com'], repositories: 3, megabytes: 250, reports: 2_000 },
    hearsAll: true,
    defaults: { threads: false, language: 'en', coolDown: COOL_DOWN, hasReports: true },
    change: async (change) => change(settings),
    check: preview,
    preview,
    asked: {
      now: () => now,
      since: async () => exampleQuestions(library, now),
      ratings: async () => exampleRatings(library),
      choose: async (questions) => ({ ...settings, questions }),
    },
    chooseFollowing: async (following) => ({ ...settings, following }),
  };
}

/** What no report answers, and how often each was asked. */
const UNANSWERED = [
  ['how much does the waf cost?', 4],
  ['azure key vault pricing', 3],
  ['is there a parking lot near the venue?', 2],
  ['what does the waf cost per month', 1],
] as const;
const ANSWERED_EACH_DAY = [3, 5, 2, 8, 13, 6, 4, 2, 7, 9, 12, 5, 3, 4];
const DAY_MS = 24 * 60 * 60_000;

/** What was said of the sections that answered most. */
export function exampleRatings(library: Library): readonly Rating[] {
  return toldMost(library)
    .slice(0, 3)
    .map(({ id }, place) => ({ passage: id, helpful: 9 - 3 * place, notHelpful: 1 }));
}

/** Those of the two weeks before `now`, newest first. */
export function exampleQuestions(library: Library, now: Date): readonly StoredQuestion[] {
  const passages = toldMost(library);
  const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  const open = UNANSWERED.flatMap(([words, times], kind) =>
    Array.from({ length: times }, (_, time): StoredQuestion => {
      return { at: ago(kind + time), language: 'en', state: 'none', passage: null, words };
    }),
  );
  const answered = ANSWERED_EACH_DAY.flatMap((count, day) =>
    Array.from({ length: count }, (_, number): StoredQuestion => {
      const [language, state] = [number % 3 === 0 ? 'vi' : 'en', number % 4 === 0 ? 'weak' : 'strong'] as const;
      return { at: ago(day), language, state, passage: passages[number]?.id ?? null, words: null };
    }),
  );
  return [...open, ...answered].toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

/** Numbered sections are those that say something. */
function toldMost({ passages }: Library): readonly Passage[] {
  return passages.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ section }: Passage): number {
  return /^\d/u.test(section.heading) ? 0 : 1;
}
