import { describe, expect, it } from 'vitest';
import { type Answer, ask } from '../../src/core/answer/answer.ts';
import { digest, type Point, reportsAbout } from '../../src/core/answer/digest.ts';
import { compare } from '../../src/core/compare/compare.ts';
import type { Comparison } from '../../src/core/compare/comparison.ts';
import { findComparison } from '../../src/core/compare/find-comparison.ts';
import type { Subject } from '../../src/core/compare/subject.ts';
import type { Search } from '../../src/core/library/search.ts';
import { openSearchDatabase } from '../../src/search-database/search-database.ts';
import { knowledge } from '../live-library/compiled-reports.ts';
import { LIBRARY, write } from './library.ts';
import { HAS_POSTGRES } from './postgres.ts';
import { postgresForFile } from './postgres-server.ts';

const QUESTIONS = [
  'GuardDuty',
  'how often are backups restored?',
  'when was Cloud Day 4?',
  'who spoke at Cloud Day 6?',
  'where was Cloud Day 8',
  'xoay vòng mật khẩu bằng Kubernetes',
  'xoay vong mat khau',
  'guarddtuy rotates',
  'hard coded credentials',
  'what happened in November 2025?',
  'which events mention Terraform?',
  'what came after November 20, 2025?',
  'the latest event',
  'who organized it?',
  'what about in March 2019?',
  'azure key vault pricing',
  "it's \\ 'quoted' & | ! :* <-> words",
  '',
];

describe.skipIf(!HAS_POSTGRES)('a library in PostgreSQL', () => {
  const postgres = postgresForFile();
  const opened = async (): Promise<{ search: Search; close: () => Promise<void> }> => {
    const url = await postgres().database();
    await write(url);
    const database = openSearchDatabase(url, { knowledge });
    await database.refresh();
    return { search: database.search(), close: database.close };
  };
  it('compares as the same library in memory does', async () => {
    const { search, close } = await opened();
    const event = (name: string): Subject => ({
      kind: 'event',
      id: LIBRARY.events.find((each) => each.name === name)?.id ?? '',
      name,
    });
    const topic = (name: string): Subject => ({ kind: 'topic', name });
    for (const subjects of [
      [event('Cloud Day 4'), event('Cloud Day 6')],
      [topic('GuardDuty'), topic('Terraform')],
      [topic('GuardDuty'), topic('azure pricing')],
    ] as const) {
      const told = ({ sides, shared, isInOneLanguage }: Comparison) => ({
        isInOneLanguage,
        sides: sides.map(({ subject, reports, points }) => [subject, reports, points.map(pointOf)]),
        shared: shared.map(({ words, points }) => [words, points.map(pointOf)]),
      });
      const pointOf = ({ passage, quote }: Point) => [passage.id, quote];
      const there = told(await search.compare(subjects));
      expect(there).toEqual(told(compare(LIBRARY, subjects)));
      expect(there.sides[0]?.[2]).not.toEqual([]);
    }
    const asked = 'what is the difference between Cloud Day 4 and Cloud Day 6?';
    expect(namesOf(await findComparison(search, asked))).toEqual(['Cloud Day 4', 'Cloud Day 6']);
    await close();
  });

  const namesOf = (found: Comparison | undefined) => found?.sides.map(({ subject }) => subject.name);
  const summary = (answer: Answer) => ({
    kind: answer.kind,
    ...(answer.kind === 'none'
      ? { missing: answer.missing, closest: answer.closest.map(({ id }) => id) }
      : {
          total: answer.total,
          events: answer.events,
          passages: answer.passages.map(({ passage, quote }) => [passage.id, quote]),
        }),
  });

  it('answers as the same library in memory does', async () => {
    const { search, close } = await opened();
    for (const question of QUESTIONS) {
      const options = { limit: 5, today: '2026-01-10' };
      expect({ question, ...summary(await search.ask(question, options)) }).toEqual({
        question,
        ...summary(ask(LIBRARY, question, options)),
      });
    }
    const event = LIBRARY.events[3]?.id ?? '';
    expect(summary(await search.ask('credentials', { event }))).toEqual(
      summary(ask(LIBRARY, 'credentials', { event })),
    );
    await close();
  });

  it('tells of a topic, and of an event, as the same library in memory does', async () => {
    const { search, close } = await opened();
    const plain = ({ groups, ...rest }: Awaited<ReturnType<Search['digest']>>) => ({
      ...rest,
      groups: groups.map(({ report, points }) => [
        report.id,
        points.map(({ passage, ...point }) => [passage.id, point]),
      ]),
    });
    for (const about of ['Kubernetes', 'hard-coded credentials', 'Lambda', 'nothing of the kind']) {
      expect(plain(await search.digest(about))).toEqual(plain(digest(LIBRARY, about)));
      const ids = (await search.reportsAbout(about)).map(({ id }) => id);
      expect(ids.sort()).toEqual(
        reportsAbout(LIBRARY, about)
          .map(({ id }) => id)
          .sort(),
      );
    }
    const event = LIBRARY.events[5]?.id ?? '';
    expect(plain(await search.digest('', { event }))).toEqual(plain(digest(LIBRARY, '', { event })));
    await close();
  });

  it('answers many at once, though connections are few', async () => {
    const { search, close } = await opened();
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => search.ask(`team number${index % 40}`)),
    );
    expect(answers.map(({ kind }) => kind)).toEqual(answers.map(() => 'strong'));
    await close();
  });

  it('gives passages and reports whole, where they are looked at', async () => {
    const { search, close } = await opened();
    const [passage, report] = [LIBRARY.passages[7], LIBRARY.reports[9]];
    const part = await search.holding({ passages: [passage?.id ?? ''], reports: [report?.id ?? '', 'none'] });
    expect(part.passagesById.get(passage?.id ?? '')?.blocks).toEqual(passage?.blocks);
    expect(part.passagesById.get(passage?.id ?? '')?.roles).toEqual(passage?.roles);
    expect(part.reports.find(({ id }) => id === report?.id)?.sections).toEqual(report?.sections);
    expect(part.passages.length).toBeLessThan(LIBRARY.passages.length);
    await close();
  });
});
