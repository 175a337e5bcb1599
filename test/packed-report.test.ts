import { expect, it } from 'vitest';
import { parseReport } from '../../../src/core/parse/parse-report.ts';
import { createBodies, packed, received } from '../../../src/core/report/packed-report.ts';

const bodies = createBodies();
const sent = (text: string) => packed(parseReport(text), bodies);

it('a report that comes again is the same as long as it says the same', () => {
  const report = received(sent('---\ndraft: true\n---\n# Kilns\n\nOf clay.\n'), bodies);
  expect(received(sent('---\ndraft: true\n---\n# Kilns\n\nOf clay.\n'), bodies, report)).toBe(report);
  for (const other of ['---\ndraft: true\n---\n# Kilns\n\nOf sand.\n', '---\ndraft: false\n---\n# Kilns\n\nOf clay.\n'])
    expect(received(sent(other), bodies, report)).toEqual(sent(other));
});
