import { afterAll, describe, expect, it } from 'vitest';
import { createParser } from '../../src/content/parsing/parser.ts';
import { DEFAULT_READING } from '../../src/core/addresses/reading-rules.ts';
import { parseReport } from '../../src/core/parse/parse-report.ts';
import { UnreadableReport } from '../../src/core/parse/unreadable-report.ts';
import { plainReport } from './plain-report.ts';

const MANY = 1_000;
const parser = createParser(MANY);
afterAll(parser.close);

const report = (number: number) => `---
title: Evening ${number}
date: 2025-05-${String(1 + (number % 28)).padStart(2, '0')}
---

## Talk ${number}

- **Speaker:** Ada ${number}

| glaze | minutes |
|---|---|
| ash | ${number} |
`;

describe('parsing in threads', () => {
  it('makes the same reports as parsing here, in any number at a time', async () => {
    const texts = Array.from({ length: 100 }, (_, number) => report(number));
    const parsed = await Promise.all(texts.map((text) => parser.parse(text, DEFAULT_READING)));
    // What is kept on disk and read again is the same; `undefined` is not kept.
    expect(parsed.map(plainReport)).toEqual(
      texts.map((text) => JSON.parse(JSON.stringify(parseReport(text, DEFAULT_READING)))),
    );
  });

  it('says of a file that nothing can be made of what is wrong, and in which line', async () => {
    const broken = '---\ntitle: "a\n---\n\n# Report\n';
    const [here, there] = [
      thrown(() => parseReport(broken)),
      await parser.parse(broken, DEFAULT_READING).catch((e) => e),
    ];
    for (const error of [here, there]) expect(error).toBeInstanceOf(UnreadableReport);
    expect([there.line, there.message]).toEqual([here.line, here.message]);
  });
});

describe('parsing a few reports', () => {
  it('leaves this thread to others while a long one is read', async () => {
    const few = createParser(1);
    const long = report(1) + 'Everybody said that **glazes** are `thin`.\n\n'.repeat(3_000);
    let [isRead, turns] = [false, 0];
    const reading = few.parse(long, DEFAULT_READING).then((read) => {
      isRead = true;
      return read;
    });
    while (!isRead) {
      turns += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect((await reading).sections.flatMap(({ blocks }) => blocks).length).toBeGreaterThan(3_000);
    expect(turns).toBeGreaterThan(20);
    await few.close();
  });

  it('needs no threads', async () => {
    const few = createParser(3);
    expect(plainReport(await few.parse(report(1), DEFAULT_READING))).toEqual(parseReport(report(1), DEFAULT_READING));
    await few.close();
  });
});

function thrown(action: () => unknown): UnreadableReport {
  try {
    action();
  } catch (error) {
    if (error instanceof UnreadableReport) return error;
  }
  throw new Error('It was read.');
}
