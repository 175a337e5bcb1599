import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AskOptions } from '../../src/core/answer/answer.ts';
import type { DigestOptions } from '../../src/core/answer/digest.ts';
import type { Subject } from '../../src/core/compare/subject.ts';
import { placeKey } from '../../src/core/library/content.ts';
import { libraryFrom } from '../../src/core/library/library.ts';
import { localSearch, type Search } from '../../src/core/library/search.ts';
import { toBytes } from '../../src/live-library/bytes/library-bytes.ts';
import type { OpenSearch } from '../../src/live-library/searching/search-pool.ts';
import { openSearchPool, type PoolOptions } from '../../src/live-library/searching/search-pool.ts';
import { packBody, sharedBytes } from '../../src/packed-report.ts';
import { readableLog } from '../content/log.ts';
import { tempFolder } from '../content/temp-folder.ts';
import { DATA, knowledge, THINGS } from './compiled-reports.ts';

const LIBRARY = libraryFrom(DATA, knowledge);
const BYTES = toBytes(DATA);
const BODIES = new Map(LIBRARY.reports.map((report) => [placeKey(report.site, report.file), packBody(report)]));
const HERE = localSearch(LIBRARY);
const EVENT = LIBRARY.events.find(({ name }) => name === 'Cloud Day 4')?.id ?? '';

const QUESTIONS: readonly [kind: string, text: string, options?: AskOptions][] = [
  ['strong', 'GuardDuty'],
  ['strong', 'how often does number8 rotate passwords?', { limit: 9 }],
  ['strong', 'how often does number8 rotate passwords?', { limit: 2, skip: 1 }],
  ['strong', 'mat khau cua co so du lieu'],
  ['strong', 'Kubernetes', { language: 'vi' }],
  ['strong', 'teraform pasword'],
  ['strong', 'backups', { event: EVENT }],
  ['strong', 'which events are about Lambda?'],
  ['strong', 'when was Cloud Day 6?'],
  ['strong', 'what was said about passwords in November?'],
  ['weak', 'passwords of visitors rotate hourly'],
  ['none', 'azure quantum pricing of the lunar module'],
  ['none', ''],
];

const DIGESTS: readonly [about: string, options?: DigestOptions][] = [
  ['GuardDuty'],
  ['passwords', { groups: 100, points: 12 }],
  ['mật khẩu', { language: 'vi', groups: 2 }],
  ['', { event: EVENT }],
  ['azure'],
];

const COMPARED: readonly (readonly [Subject, Subject])[] = [
  [eventOf('Cloud Day 4'), eventOf('Cloud Day 6')],
  [topic('GuardDuty'), topic('Lambda')],
  [topic('GuardDuty'), topic('nothing of the kind')],
];

function eventOf(name: string): Subject {
  return { kind: 'event', id: LIBRARY.events.find((event) => event.name === name)?.id ?? '', name };
}

function topic(name: string): Subject {
  return { kind: 'topic', name };
}

function open(options: PoolOptions = {}, bytes = BYTES): OpenSearch {
  const search = openSearchPool({ library: LIBRARY, bytes: () => bytes, bodies: () => BODIES }, options);
  onTestFinished(search.close);
  return search;
}

/** Everything at once. */
function askAll({ ask, digest, reportsAbout, compare }: Search) {
  return Promise.all([
    ...QUESTIONS.map(([, text, options]) => ask(text, options)),
    ...DIGESTS.map(([about, options]) => digest(about, options)),
    ...THINGS.map((thing) => reportsAbout(thing)),
    ...COMPARED.map((subjects) => compare(subjects)),
  ]);
}

describe('a library that is searched in threads', () => {
  it('gives the same answers and digests as one that is searched here', async () => {
    const { log, lines } = readableLog();
    const here = await askAll(HERE);
    expect(here.slice(0, QUESTIONS.length).map((answer) => 'kind' in answer && answer.kind)).toEqual(
      QUESTIONS.map(([kind]) => kind),
    );
    const search = open({ log });
    expect(await askAll(search)).toStrictEqual(here);
    await search.ready;
    expect(await askAll(search)).toStrictEqual(here);
    expect(lines).toEqual([]);
  });

  it('gives passages and reports that are those of the library itself', async () => {
    const { ask, digest, reportsAbout, ready } = open();
    await ready;
    const [strong, none] = [await ask('GuardDuty'), await ask('azure GuardDuty zebra lunar module pricing')];
    const passages = [
      ...(strong.kind === 'none' ? [] : strong.passages.map(({ passage }) => passage)),
      ...(none.kind === 'none' ? none.closest : []),
    ];
    const { groups } = await digest('GuardDuty');
    expect(passages.length).toBeGreaterThan(1);
    expect(groups.length).toBeGreaterThan(1);
    for (const passage of [...passages, ...groups.flatMap(({ points }) => points.map((point) => point.passage))])
      expect(LIBRARY.passagesById.get(passage.id)).toBe(passage);
    for (const report of [...groups.map((group) => group.report), ...(await reportsAbout('Lambda'))])
      expect(LIBRARY.reports).toContain(report);
  });

  it('leaves the main thread free', async () => {
    const { ask, ready } = open();
    await ready;
    // A thread that was busy in here would let no clock tick between the questions.
    let ticks = 0;
    const clock = setInterval(() => {
      ticks += 1;
    }, 1);
    await Promise.all(Array.from({ length: 200 }, (_, index) => ask(`which events are about backups ${index}?`)));
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(10);
  });

  it('answers what is under way when it is closed, and what is asked later', async () => {
    const { log, lines } = readableLog();
    const search = open({ log });
    const here = await askAll(HERE);
    const underWay = askAll(search);
    await Promise.all([search.close(), search.close()]);
    expect(await underWay).toStrictEqual(here);
    expect(await askAll(search)).toStrictEqual(here);
    expect(lines).toEqual([]);
  });
});

describe.each([
  ['cannot start', 'throw new Error("broken");'],
  ['fails to answer', 'export const search = () => { throw new Error("broken"); };'],
  [
    'answers from something else',
    'export const search = () => ({ kind: "none", closest: ["?"], groups: [{ id: "?" }] });',
  ],
  ['ends at a question', 'export const search = () => process.exit(1);'],
  ['exports nothing', ''],
])('a thread that %s', (_what, code) => {
  it('is stood in for by the main one, which the log tells', async () => {
    const { log, lines } = readableLog();
    const file = join(await tempFolder({ 'thread.mjs': code }), 'thread.mjs');
    const search = open({ log, thread: { filename: file, execArgv: [] } });
    const here = await askAll(HERE);
    expect(await askAll(search)).toStrictEqual(here);
    expect(await askAll(search)).toStrictEqual(here);
    expect(lines.join('\n')).toContain('main one');
  });
});

it('a library that no thread can read is searched in the main one', async () => {
  const { log, lines } = readableLog();
  const search = open(
    { log },
    BYTES.map((part) => sharedBytes(part.subarray(0, 1_000))),
  );
  expect(await askAll(search)).toStrictEqual(await askAll(HERE));
  expect(lines.join('\n')).toContain('main one');
});
