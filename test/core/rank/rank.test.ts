import { expect, it } from 'vitest';
import { readQuestion } from '../../../src/core/rank/question/question.ts';
import { rank } from '../../../src/core/rank/rank.ts';
import { libraryOf } from '../answer/library-of.ts';

const WORDS = ['iam', 'roles', 'keys', 'logs', 'alarms', 'backups', 'costs', 'queues'];

/** Sixty reports of four sections: words in all combinations, some in headings, some in the text. */
const FILES = Object.fromEntries(
  Array.from({ length: 60 }, (_, report) => {
    const word = (shift: number) => WORDS[(report * 3 + shift * (report % 7)) % WORDS.length];
    const sections = [0, 1, 2, 3].map(
      (section) => `## About ${word(section)}\n\nWe rotate ${word(section + 1)} and watch ${word(section + 2)}.\n`,
    );
    const date = `- **Date:** October ${1 + (report % 28)}, 2025`;
    return [`${report}/_index.md`, `# “Day ${report}”\n\n${date}\n\n${sections.join('\n')}`];
  }),
);
const LIBRARY = libraryOf(FILES);

it.each([
  'iam keys',
  'rotate logs and watch alarms',
  'how do I watch the costs of queues?',
  'what was said about backups in October?',
  'rotate',
])('a limit leaves the best passages as they are: %s', (text) => {
  const question = readQuestion(text, LIBRARY);
  const all = rank(LIBRARY, question);
  const few = rank(LIBRARY, question, { limit: 10 });
  expect(all.length).toBeGreaterThan(20);
  expect(few.length).toBeLessThanOrEqual(all.length);
  expect(few.slice(0, 10)).toEqual(all.slice(0, 10));
});

it('an event’s passages are ranked by themselves', () => {
  const question = readQuestion('rotate logs', LIBRARY);
  const event = LIBRARY.events[3]?.id;
  const own = rank(LIBRARY, question, { event });
  expect(own.length).toBeGreaterThan(0);
  expect(own).toEqual(rank(LIBRARY, question).filter(({ passage }) => passage.event?.id === event));
});
