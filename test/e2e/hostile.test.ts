import fc from 'fast-check';
import { type Message, messageIn } from 'loopback-discord';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/core/answer/answer.ts';
import type { Library } from '../../src/core/library/library.ts';
import { parseReport } from '../../src/core/parse/parse-report.ts';
import { UnreadableReport } from '../../src/core/parse/unreadable-report.ts';
import { blockText } from '../../src/core/report/parsed-report.ts';
import { FILES, libraryFrom } from './bilingual-library.ts';
import { hostileReport, randomQuestion } from './hostile-reports.ts';
import { type Started, shownIn, start } from './start.ts';

/** Enough for each run; ROUNDS=1000 asks as many as a release should stand. */
const QUESTIONS = Number(process.env['ROUNDS'] ?? 150);
const REPORTS = 200;
/** Reports of one library. */
const BATCH = 50;
const SEED = Number(process.env['FC_SEED'] ?? 5);

let library: Library = libraryFrom(FILES);
let started: Started;
beforeAll(async () => {
  started = await start(
    { library: () => library },
    { messagesPerFiveSeconds: 1e6, patienceMs: 10_000, requestsPerSecond: 1e6 },
  );
});
afterAll(async () => {
  await started.bot.stop();
  await started.discord.close();
});

describe('whatever the reports hold', () => {
  it('no message is refused, nobody is pinged, and what is quoted is read word for word', async () => {
    const reports = fc.sample(hostileReport.filter(isReadable), { numRuns: REPORTS, seed: SEED });
    const kinds = new Set<string>();
    for (let from = 0; from < reports.length; from += BATCH) {
      const batch = reports.slice(from, from + BATCH);
      library = libraryFrom(Object.fromEntries(batch.map((text, index) => [`events/${index}/_index.md`, text])));
      const ann = started.discord.member('Ann');
      for (const question of ['GuardDuty', 'IAM security', 'Lambda', 'KMS word', 'bảo mật', 'Đà Nẵng']) {
        const message = messageIn(await ann.slash('ask', { question, share: from % 100 === 0 }));
        kinds.add(ask(library, question).kind);
        expectNoPing(message);
        expectQuotes(message, question);
      }
      for (const report of library.reports.filter((_, index) => index % 3 === 0)) {
        const card = messageIn(await ann.slash('reports', { report: `r:${report.id}` }));
        const [select] = selectsOf(card);
        for (const value of select?.values.slice(0, 1) ?? []) {
          expectNoPing(messageIn(await ann.choose(card, select?.id ?? '', [value])));
        }
      }
      expectNoPing(messageIn(await ann.slash('reports', {})));
      expectNoPing(messageIn(await ann.slash('topic', { about: 'GuardDuty', share: true })));
    }
    expect(started.discord.refused).toEqual([]);
    expect(kinds.has('strong')).toBe(true);
  }, 120_000);
});

describe('whatever is asked', () => {
  it('is answered, and nobody is pinged', async () => {
    library = libraryFrom(FILES);
    const questions = fc.sample(randomQuestion, { numRuns: QUESTIONS, seed: SEED });
    for (const [index, question] of questions.entries()) {
      const ann = started.discord.member('Ann', { locale: index % 2 === 0 ? 'vi' : 'en-US' });
      const outcome =
        index % 5 === 0 ? await ann.mention(question) : await ann.slash('ask', { question, share: index % 3 === 0 });
      expectNoPing(messageIn(outcome));
      expect(shownIn(messageIn(outcome))).not.toMatch(/went wrong|Đã có lỗi/u);
    }
    expect(started.discord.refused).toEqual([]);
  }, 240_000);
});

/** A report that cannot be read in time is left out, as `src/content` does. */
function isReadable(text: string): boolean {
  try {
    parseReport(text);
    return true;
  } catch (error) {
    if (error instanceof UnreadableReport) return false;
    throw error;
  }
}

function expectNoPing(message: Message): void {
  expect(message).toMatchObject({ mentions: [], mentionedRoles: [], mentionsEveryone: false });
}

/** Each quoted line that is whole stands in the message as in the report; one that was cut begins as there. */
function expectQuotes(message: Message, question: string): void {
  const answer = ask(library, question, { limit: 3 });
  if (answer.kind !== 'strong') return;
  const shown = squeezed(shownIn(message));
  for (const { quote } of answer.passages) {
    const [first] = quote.blocks;
    if (first === undefined || first.kind === 'code') continue;
    const words = blockText(first).split(/\s+/u);
    // A word of thousands of letters may be cut; the words before it may not.
    const long = words.findIndex((word) => word.length > 50);
    const beginning = squeezed(words.slice(0, long === -1 ? 8 : long).join(' '));
    expect(shown).toContain(beginning);
  }
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

interface Select {
  readonly id: string;
  readonly values: readonly string[];
}

function selectsOf(message: Message): readonly Select[] {
  const rows = message.components
    .flatMap(({ components = [] }) => components)
    .flatMap(({ components = [] }) => components);
  return rows.flatMap(({ custom_id: id, options }) =>
    id && options ? [{ id, values: options.map(({ value }) => value) }] : [],
  );
}
