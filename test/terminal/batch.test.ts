import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readBatch } from '../../src/terminal/batch.ts';

describe('a batch of questions', () => {
  it('is one a line, as JSON or as plain text, without blank lines', async () => {
    const lines = [
      '{"id":"a","question":"iam","lang":"vi","site":"s"}',
      '  iam  ',
      '',
      '   ',
      ' {"question":"bảo mật"}',
    ];
    expect(await questionsOf(`${lines.join('\r\n')}\n`)).toEqual([
      { id: 'a', question: 'iam', lang: 'vi', site: 's' },
      { question: 'iam' },
      { question: 'bảo mật' },
    ]);
  });

  it.each([
    ['{"id":"q1"}', 'question'],
    ['{"question":"iam","lang":"fr"}', 'lang'],
    ['{"question":"iam","id":7}', 'id'],
  ])('names the line and the field of %s', async (line, field) => {
    await expect(questionsOf(`iam\n\n${line}\n`)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(
        new RegExp(`^Line 3 of standard input is no question \\(${field}: .*\\)\\. Expected \\{"id"`),
      ),
    });
  });

  it('gives the questions above a line that is wrong', async () => {
    const questions = readBatch(Readable.from(['iam\n{"question":\n']));
    expect(await questions.next()).toEqual({ done: false, value: { question: 'iam' } });
    await expect(questions.next()).rejects.toThrow('Line 2 of standard input is no question (it is not valid JSON)');
  });
});

async function questionsOf(input: string): Promise<readonly unknown[]> {
  const questions: unknown[] = [];
  for await (const question of readBatch(Readable.from([input]))) questions.push(question);
  return questions;
}
