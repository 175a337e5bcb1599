import { describe, expect, it } from 'vitest';
import type { Library } from '../../../src/core/library/library.ts';
import { localSearch } from '../../../src/core/library/search.ts';
import { EN } from '../../../src/discord/languages/en.ts';
import { LANGUAGES } from '../../../src/discord/languages/languages.ts';
import { localeFor } from '../../../src/discord/languages/locale.ts';
import { answerReply } from '../../../src/discord/replies/answer.ts';
import { exportedReply } from '../../../src/discord/replies/asked/exported.ts';
import { gapsReply } from '../../../src/discord/replies/asked/gaps.ts';
import { keptReply } from '../../../src/discord/replies/asked/kept.ts';
import { usageReply } from '../../../src/discord/replies/asked/usage.ts';
import { weeklyReply } from '../../../src/discord/replies/asked/weekly.ts';
import { citationReply } from '../../../src/discord/replies/citation.ts';
import { allowedReply } from '../../../src/discord/replies/following/allowed.ts';
import { helpReply } from '../../../src/discord/replies/help.ts';
import type { Notice } from '../../../src/discord/replies/notice.ts';
import type { Audience } from '../../../src/discord/replies/pieces/head.ts';
import { questionReply } from '../../../src/discord/replies/question.ts';
import type { Reply } from '../../../src/discord/replies/reply.ts';
import { renderReply, targetReply } from '../../../src/discord/replies/reply.ts';
import { setupReply } from '../../../src/discord/replies/setup/setup.ts';
import { setupPreviewReply } from '../../../src/discord/replies/setup/setup-preview.ts';
import { setupTryReply } from '../../../src/discord/replies/setup/setup-try.ts';
import { statusReply } from '../../../src/discord/replies/status.ts';
import type { RefusalReason, SetupControl } from '../../../src/discord/setup-control.ts';
import type { ServerSettings } from '../../../src/store/servers/server-settings.ts';
import { libraryFrom } from '../../e2e/bilingual-library.ts';

const LIBRARY = libraryFrom(
  Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [
      `su-kien/${index}/_index.vi.md`,
      `# Bài thu hoạch: “Ngày hội Đám mây lần ${index}”

- **Thời gian:** ngày ${index + 1}/11/2025 (8:30 – 12:00)
- **Địa điểm:** Hà Nội

## Diễn giả

${Array.from({ length: 8 }, (_each, number) => `- Nguyễn Văn ${String.fromCharCode(65 + number + index)}`).join('\n')}

## Bảo mật

- Xoay vòng mật khẩu của cơ sở dữ liệu ${index + 1} lần mỗi tháng.

${Array.from({ length: 30 }, (_each, number) => `## Nội dung ${number}\n\nĐiều thứ ${number} được bàn đến.\n`).join('\n')}

${Array.from({ length: 12 }, (_each, number) => `![](/anh/${number}.jpg)`).join('\n')}
`,
    ]),
  ),
);
const [REPORT] = LIBRARY.reports;
const [EVENT, OTHER] = LIBRARY.events;
const PASSAGE = LIBRARY.passages.find(({ section }) => section.heading === 'Bảo mật');
const ID = PASSAGE?.id ?? '';
const EMPTY: Library = { ...LIBRARY, reports: [], events: [], topics: [], passages: [], passagesById: new Map() };
const [SEARCH, IN_EMPTY] = [localSearch(LIBRARY), localSearch(EMPTY)];
const twins = new Set([ID]);
const shown = [{ id: ID, from: 0 }];

/** Every reason for which reports that somebody has named are not read. */
const REFUSALS = Object.keys(EN).flatMap((key) => {
  return key.startsWith('refused_') ? [key.slice('refused_'.length) as RefusalReason] : [];
});

/** Every notice, in every form that it takes. */
const NOTICES: Readonly<Record<Notice['kind'], readonly Notice[]>> = {
  'no-such-report': [{ kind: 'no-such-report', asked: 'xyz' }],
  'too-long': [{ kind: 'too-long', maxCharacters: 300 }],
  'wrong-length': [{ kind: 'wrong-length', option: 'xyz', min: 3, max: 300, length: 1 }],
  mistake: [{ kind: 'mistake', message: 'xyz' }],
  fault: [{ kind: 'fault', reference: 'A1B2' }],
  'cool-down': [{ kind: 'cool-down', at: 1 }],
  'cannot-post': (['ViewChannel', 'SendMessages', 'SendMessagesInThreads'] as const).map((permission) => {
    return { kind: 'cannot-post', permission, channel: '<#1>' };
  }),
  thanks: [true, false].map((helpful) => ({ kind: 'thanks', helpful })),
  busy: [{ kind: 'busy' }],
  starting: [{ kind: 'starting' }],
  'search-away': [{ kind: 'search-away' }],
  gone: [{ kind: 'gone' }],
  'no-twin': [{ kind: 'no-twin' }],
  'no-photos': [{ kind: 'no-photos' }],
  'old-button': [{ kind: 'old-button' }],
  'no-text': [{ kind: 'no-text' }],
  'not-yours': [{ kind: 'not-yours' }],
  'cannot-reload': [{ kind: 'cannot-reload' }],
  'same-twice': [{ kind: 'same-twice' }],
  'kept-off': [{ kind: 'kept-off' }],
  'store-away': [{ kind: 'store-away' }],
  'not-manager': [{ kind: 'not-manager' }],
  'no-setup': [{ kind: 'no-setup' }],
  'no-own-reports': [{ kind: 'no-own-reports' }],
  'old-preview': [{ kind: 'old-preview' }],
  'wrong-numbers': [{ kind: 'wrong-numbers' }],
  welcome: [{ kind: 'welcome' }],
  'follow-off': [{ kind: 'follow-off' }],
  'follow-in-server': [{ kind: 'follow-in-server' }],
  'follow-no-channel': [{ kind: 'follow-no-channel' }],
  'follow-unknown': [{ kind: 'follow-unknown' }],
  'follow-full': [{ kind: 'follow-full' }],
  'reports-refused': REFUSALS.map((reason) => {
    return { kind: 'reports-refused', refusal: { reason, detail: 7 }, address: 'xyz' };
  }),
  'own-reports-away': [{ kind: 'own-reports-away', refusal: { reason: 'unreachable' }, address: 'xyz' }],
};

const ASKED = (['strong', 'weak', 'none'] as const).map((state) => {
  return { at: new Date(0), language: 'vi', state, passage: ID, words: 'giá của kính viễn vọng' };
});
const RATINGS = [{ passage: ID, helpful: 2, notHelpful: 1 }];
const compared = (subjects: readonly [string, string], about = '') =>
  targetReply({ kind: 'comparison', subjects, about, language: 'vi', page: 0 }, SEARCH);

const QUESTION = 'mật khẩu của cơ sở dữ liệu xoay vòng thế nào?';
const strong = await answerReply(SEARCH, QUESTION, { event: EVENT?.id });
const status = statusReply(
  LIBRARY,
  { status: () => ({ readAt: new Date(0), problems: [] }), reload: async () => LIBRARY },
  true,
);

const OWN = { repositories: [{ url: 'https://xyz/xyz', branch: 'xyz', folder: 'xyz' }], siteUrl: 'https://xyz/' };
const LIMITS = { hosts: ['xyz'], repositories: 3, megabytes: 1, reports: 1 };

function setupFor(settings: ServerSettings, isOpen: boolean, done?: 'taken' | 'saved') {
  const control: SetupControl = {
    settings: () => settings,
    current: async () => settings,
    limits: isOpen ? LIMITS : undefined,
    hearsAll: isOpen,
    defaults: { threads: isOpen, language: 'en', coolDown: { user: 5, channel: 20 }, hasReports: isOpen },
    change: async () => settings,
    check: async () => PREVIEW,
    preview: async () => PREVIEW,
    chooseFollowing: async () => settings,
    asked: { now: () => new Date(), since: async () => [], ratings: async () => [], choose: async () => settings },
  };
  return setupReply(control, settings, done);
}
const PREVIEW = {
  reports: OWN,
  search: SEARCH,
  state: { readAt: new Date(0), problems: ['xyz'] },
  left: { links: 1, submodules: 2, hooks: 3 },
};

const FOLLOWS = (['direct', 'channel'] as const).map((place) => {
  return { server: '1', member: '1', what: `t:${place}`, name: 'xyz', place, locale: 'vi' };
});

/** Every reply, in every form that it takes. */
const REPLIES: Readonly<Record<Reply['kind'], readonly Reply[]>> = {
  answer: [
    { ...strong, twins },
    await answerReply(SEARCH, 'những sự kiện nào diễn ra vào tháng 11?'),
    { ...(await answerReply(SEARCH, QUESTION)), unknownEvent: 'xyz' },
    { ...(await answerReply(SEARCH, QUESTION)), unknownEvent: '' },
    ...(EVENT ? [{ ...strong, within: { event: EVENT, widened: true } }] : []),
    ...(strong.answer.kind === 'none' ? [] : [{ ...strong, answer: { ...strong.answer, kind: 'weak' } } as const]),
    await answerReply(SEARCH, 'xyzzy plugh'),
    await answerReply(IN_EMPTY, 'xyzzy'),
  ],
  passages: [
    await targetReply({ kind: 'passages', shown, mark: 'xxxxx' }, SEARCH),
    await targetReply({ kind: 'passages', shown: [...shown, { id: '0', from: 0 }], mark: '' }, SEARCH),
  ],
  digest: [
    await targetReply({ kind: 'digest', about: 'mật khẩu', language: 'auto', page: 1 }, SEARCH),
    await targetReply({ kind: 'digest', about: `e:${EVENT?.id}`, language: 'vi', page: 0 }, SEARCH),
    await targetReply({ kind: 'digest', about: 'xyzzy', language: 'vi', page: 0 }, SEARCH),
  ],
  comparison: await Promise.all([
    compared([`e:${EVENT?.id}`, `e:${OTHER?.id}`]),
    compared([`e:${EVENT?.id}`, `e:${OTHER?.id}`], 'mật khẩu'),
    compared([`e:${EVENT?.id}`, `e:${OTHER?.id}`], 'xyzzy'),
    compared(['mật khẩu', 'xyzzy']),
    questionReply(SEARCH, `so sánh ${EVENT?.name} với ${OTHER?.name}`),
  ]),
  kept: [
    keptReply(undefined, 'member'),
    keptReply({ words: false, days: 90 }, 'member'),
    keptReply({ words: true, days: 90, weekly: '1' }, 'manager', true),
    ...[0, 2].map((count) => keptReply(undefined, 'member', false, { kind: 'follows', count, isForgotten: false })),
    keptReply(undefined, 'member', false, { kind: 'follows', count: 0, isForgotten: true }),
    keptReply(undefined, 'member', false, { kind: 'away' }),
  ],
  follows: [
    { kind: 'follows', follows: [], done: undefined, isAllowed: true },
    { kind: 'follows', follows: [], done: { how: 'ended', name: 'xyz' }, isAllowed: false },
    { kind: 'follows', follows: FOLLOWS, done: { how: 'followed', name: 'xyz' }, isAllowed: true },
  ],
  told: [1, 9].flatMap((count) =>
    (['direct', 'channel'] as const).map((place) => ({
      ...{ kind: 'told', number: 1, server: '1', serverName: count === 1 ? undefined : 'xyz', place, members: ['1'] },
      subjects: FOLLOWS,
      reports: Array.from({ length: count }, () => ({ name: 'xyz', date: '2025-11-01', url: 'https://xyz/' })),
    })),
  ),
  'following-allowed': [allowedReply(undefined, true), allowedReply({}, false), allowedReply({ channel: '1' }, true)],
  gaps: await Promise.all(
    [ASKED, ASKED.map((each) => ({ ...each, words: null })), []].map((all) => gapsReply(all, 30, SEARCH)),
  ),
  usage: await Promise.all([ASKED, []].map((all) => usageReply(all, RATINGS, 30, new Date(0), SEARCH))),
  weekly: await Promise.all(
    ['preview', 'stopped', '1', undefined].map((done) => weeklyReply(ASKED, RATINGS, new Date(0), SEARCH, done)),
  ),
  exported: [await exportedReply(ASKED, SEARCH)],
  reports: [
    await targetReply({ kind: 'reports', filter: {}, page: 0 }, SEARCH),
    await targetReply({ kind: 'reports', filter: {}, page: 1 }, SEARCH),
    await targetReply({ kind: 'reports', filter: { month: '2025-11', topic: 'mật khẩu' }, page: 0 }, SEARCH),
    await targetReply({ kind: 'reports', filter: { month: '2001-01' }, page: 0 }, SEARCH),
    await targetReply({ kind: 'reports', filter: {}, page: 0 }, IN_EMPTY),
  ],
  report: await Promise.all([0, 1].map((page) => targetReply({ kind: 'report', id: REPORT?.id ?? '', page }, SEARCH))),
  section: [await targetReply({ kind: 'section', id: ID }, SEARCH), ...(PASSAGE ? [emptySection(PASSAGE)] : [])],
  photos: await Promise.all([0, 1].map((page) => targetReply({ kind: 'photos', id: REPORT?.id ?? '', page }, SEARCH))),
  citation: [citationReply(shown, LIBRARY, new Date(0))],
  help: [await helpReply(SEARCH), await helpReply(IN_EMPTY)],
  status: [
    status,
    { ...status, state: { readAt: new Date(0), problems: Array.from({ length: 9 }, (_, index) => `xyz ${index}`) } },
    statusReply(EMPTY, undefined, false),
  ],
  setup: [
    setupFor({}, true),
    setupFor({ reports: OWN, threads: false, language: 'vi' }, true, 'taken'),
    setupFor({ reports: OWN, mentionChannels: ['1'] }, false, 'saved'),
    setupFor({}, false),
  ],
  'setup-preview': [setupPreviewReply(PREVIEW)],
  'setup-try': [await setupTryReply(SEARCH, QUESTION)],
  notice: Object.values(NOTICES).flatMap((all) => all.map((notice) => ({ kind: 'notice', notice }) as const)),
};

const AUDIENCES: readonly Audience[] = [
  { kind: 'private' },
  { kind: 'private', notShared: { permission: localeFor('vi').t('permission_SendMessages'), channel: '<#1>' } },
  { kind: 'public', asker: '1' },
  { kind: 'public', asker: '1', shared: { question: undefined } },
];

describe.each(Object.entries(REPLIES))('the reply "%s" to a Vietnamese reader', (kind, replies) => {
  it('is what it is meant to be', () => {
    expect(replies.map((reply) => reply.kind)).toEqual(replies.map(() => kind));
  });

  it('holds no English sentence of Debrief’s own, privately or publicly', () => {
    for (const reply of replies) {
      for (const audience of AUDIENCES) {
        const texts = textsIn(renderReply(reply, { locale: localeFor('vi'), audience }));
        expect(texts.flatMap(englishIn)).toEqual([]);
      }
    }
  });

  it('is found out when it is English', () => {
    const english = replies.flatMap((reply) =>
      textsIn(renderReply(reply, { locale: localeFor('en'), audience: { kind: 'private' } })),
    );
    if (!(kind === 'notice' && replies.length === 1)) expect(english.flatMap(englishIn)).not.toEqual([]);
  });
});

/** The English sentences that differ from the Vietnamese ones, with anything where something is filled in. */
const ENGLISH = Object.entries(EN).flatMap(([key, text]) => {
  const own: Readonly<Record<string, string | undefined>> = LANGUAGES.get('vi')?.texts ?? {};
  if (own[key] === text) return [];
  const parts = text.split(/\{\{\w+\}\}/u).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  return [{ key, pattern: new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('[^\\n]+?')}(?![\\p{L}\\p{N}])`, 'u') }];
});

function englishIn(text: string): readonly string[] {
  const words = text.replaceAll(/\S*reports\.example\.org\S*/gu, '');
  return ENGLISH.filter(({ pattern }) => pattern.test(words)).map(({ key }) => `${key} in: ${text}`);
}

/** All that can be read: of fields that hold words, the values. */
function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'string' ? (WORDS.has(key) ? [each] : []) : textsIn(each),
  );
}

const WORDS: ReadonlySet<string> = new Set(['content', 'label', 'placeholder', 'description']);

function emptySection(passage: Extract<Reply, { kind: 'section' }>['passage']): Reply {
  return { kind: 'section', passage, quote: { blocks: [], cutBefore: false, cutAfter: false }, hasTwin: true };
}
