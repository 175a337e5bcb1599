import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/core/answer/answer.ts';
import { readQuestion } from '../../../src/core/rank/question/question.ts';
import { libraryOf } from '../answer/library-of.ts';

const LIBRARY = libraryOf({
  '1/_index.md':
    '# “Agentic AI Build Week”\n\n- **Date:** July 25, 2026\n\n## Purpose\n\nTo meet.\n\n## Results\n\nTeams built agents in a week, with QuickSight.\n',
  '2/_index.md':
    '# “Amazon Bedrock Workshop”\n\n- **Date:** August 1, 2026\n\n## Purpose\n\nTo try.\n\n## Learned\n\nBedrock is a service.\n',
});
const roleIn = (text: string) => readQuestion(text, LIBRARY).role;

describe('a question for an event as a whole', () => {
  it.each([
    ['what did the author decide to do after the build week?', 'application'],
    ['tell me about the bedrock workshop', 'purpose'],
    ['what is Amazon Bedrock?', undefined],
    ['what was built in the week?', undefined],
    ['what is a week?', undefined],
    ['what is the agentic AI strategy?', undefined],
  ])('%s: %s', (text, role) => {
    expect(roleIn(text)).toBe(role);
  });
});

describe('a question that begins with when', () => {
  it.each([
    ['when was build week?', 'date'],
    ['when does it start?', 'date'],
    ['when is the next one?', 'date'],
    ['when is a task worth automating?', undefined],
    ['when should we use agents?', undefined],
  ])('asks for a date where it speaks of events: %s', (text, role) => {
    expect(roleIn(text)).toBe(role);
  });
});

describe('a question that speaks of an event', () => {
  it('is not declined for the words that no report holds', () => {
    expect(ask(LIBRARY, 'which tycoon gave a pep oration at build week?').kind).toBe('weak');
    expect(ask(LIBRARY, 'which tycoon gave a pep oration this week?').kind).toBe('none');
  });
});

describe('what comes of an event', () => {
  it('is asked of that event, and not of those after it', () => {
    expect(readQuestion('what will the author change after the build week workshop?', LIBRARY).period).toBeUndefined();
    expect(readQuestion('which events came after the agentic ai build week event?', LIBRARY).period?.events.size).toBe(
      1,
    );
  });
});
