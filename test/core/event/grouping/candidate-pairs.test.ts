import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../src/core/event/event.ts';
import { candidatePairs } from '../../../../src/core/event/grouping/candidate-pairs.ts';
import { createDescriber, type Profiles, profilesOf } from '../../../../src/core/event/grouping/profiles.ts';
import { SAME_EVENT, sameEventScore } from '../../../../src/core/event/grouping/same-event.ts';
import { compareName } from '../../../../src/core/event/names/name-similarity.ts';

interface Said {
  readonly name: string;
  readonly date?: string | undefined;
  readonly speakers?: readonly string[];
}

const describeReport = createDescriber(compareName);

function profilesOfAll(reports: readonly Said[]): Profiles {
  return profilesOf(
    reports.map(({ name, date, speakers = [] }, place) => {
      const ref = { site: `site ${place}`, file: '4.1-Event1/_index.md' };
      const fact = (kind: Fact['kind'], value: string): Fact => ({ ...ref, kind, value, line: 1, source: 'text' });
      const day = date === undefined ? [] : [{ ...fact('date', date), iso: date }];
      return [
        describeReport(ref, [fact('name', name), ...day, ...speakers.map((speaker) => fact('speaker', speaker))]),
      ];
    }),
  );
}

function pairsOf(profiles: Profiles): readonly string[] {
  return [...candidatePairs(profiles)].map(([one, other]) => `${one} ${other}`);
}

function surePairs({ profiles, hasWord }: Profiles): readonly string[] {
  return profiles.flatMap((profile, one) =>
    profiles.flatMap((twin, other) =>
      one < other && sameEventScore(profile, twin, hasWord) >= SAME_EVENT ? [`${one} ${other}`] : [],
    ),
  );
}

describe('candidatePairs', () => {
  const word = fc.constantFrom(
    ['Security', 'Secuirty'],
    ['Science', 'Sceince'],
    ['Serverless', 'Severless'],
    ['Containers', 'Contaners'],
    ['Data'],
    ['GenAI'],
    ['Lake'],
    ['Edge'],
    ['Agents'],
  );
  const series = fc.constantFrom('', '', '', 'AWS Mastery 1: ', 'AWS Cloud Mastery Series #2: ');
  const spelt = fc.uniqueArray(word, { minLength: 1, maxLength: 8, size: 'max' }).chain((words) => {
    return fc.tuple(...words.map((spellings) => fc.constantFrom(...spellings)));
  });
  const name = fc.tuple(series, spelt).map(([first, words]) => `${first}${words.join(' ')}`);
  const date = fc.constantFrom(undefined, '2026-05-23', '2026-05-26', '2026-05-31', '2026-07-01');
  const speakers = fc.subarray(['Kha Van', 'Toan Huynh', 'My Nguyen', 'Hung Tran']);
  const anyReports = fc.array(fc.record({ name, date, speakers }), { maxLength: 40, size: 'max' });

  it('miss no pair that is surely of one event, and give each once', () => {
    let found = 0;
    fc.assert(
      fc.property(anyReports, (reports) => {
        const profiles = profilesOfAll(reports);
        const pairs = pairsOf(profiles);
        const sure = surePairs(profiles);
        found += sure.length;
        expect(new Set(pairs).size).toBe(pairs.length);
        expect(sure.filter((pair) => !pairs.includes(pair))).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(1_000);
  });

  it('are few among thousands of different events', () => {
    const reports = numbers(4_000).map((number) => ({
      name: `${nonsense(number)} ${nonsense(number * 7)} for Cloud Security`,
      date: day(number % 365),
    }));
    expect(pairsOf(profilesOfAll(reports)).length).toBeLessThan(10 * reports.length);
  });

  it('are few even when thousands share day, words and speakers', () => {
    const reports = numbers(4_000).map((number) => ({
      name: `Cloud Security ${nonsense(number)}`,
      date: '2026-05-23',
      speakers: ['Kha Van', 'Toan Huynh'],
    }));
    expect(pairsOf(profilesOfAll(reports)).length).toBeLessThan(250 * reports.length);
  });
});

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** A word of its own for each number. */
function nonsense(number: number): string {
  return [...`${number}`]
    .map((digit) => ['ba', 'dor', 'gim', 'ken', 'lup', 'mar', 'nit', 'pos', 'rux', 'tav'][Number(digit)])
    .join('');
}

function day(number: number): string {
  return new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);
}
