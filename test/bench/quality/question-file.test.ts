import { describe, expect, it } from 'vitest';
import { readQuestionFile } from '../../../bench/quality/question-file.ts';

const GOOD = '{"id":"a","kind":"keyword","question":"iam","gold":[{"file":"x.md","heading":"IAM"}]}';

describe('a file of questions', () => {
  it('is one JSON object a line, blank lines aside', () => {
    const none = '{"id":"b","kind":"unanswerable","question":"weather?","note":"off-topic","gold":[]}';
    expect(readQuestionFile(`${GOOD}\n\n${none}\n`, 'q.jsonl')).toEqual([
      {
        id: 'a',
        kind: 'keyword',
        question: 'iam',
        gold: [{ file: 'x.md', heading: 'IAM' }],
        answer_must_contain: [],
        answer_must_contain_any: [],
      },
      {
        id: 'b',
        kind: 'unanswerable',
        question: 'weather?',
        note: 'off-topic',
        gold: [],
        answer_must_contain: [],
        answer_must_contain_any: [],
      },
    ]);
  });

  it.each([
    ['{"id":"b"', 'q.jsonl:3: this is no valid JSON'],
    ['{"id":"b","kind":"keyword","question":"x"}', 'gold'],
    ['{"id":"b","kind":"keyword","question":"x","gold":[]}', 'name a section'],
    ['{"id":"b","kind":"unanswerable","question":"x","gold":[{"file":"x.md","heading":""}]}', 'must be empty'],
    ['{"id":"b","kind":"keyword","question":"x","gold":[{"file":"x.md","heading":"","title":""}]}', 'title'],
    [GOOD, 'the id "a" is that of line 1 too'],
  ])('names the line and the mistake of %s', (line, mistake) => {
    expect(() => readQuestionFile(`${GOOD}\n\n${line}\n`, 'q.jsonl')).toThrow(/^q\.jsonl:3: /);
    expect(() => readQuestionFile(`${GOOD}\n\n${line}\n`, 'q.jsonl')).toThrow(mistake);
  });

  it('is refused when it is empty', () => {
    expect(() => readQuestionFile('\n', 'q.jsonl')).toThrow('q.jsonl holds no questions');
  });
});
