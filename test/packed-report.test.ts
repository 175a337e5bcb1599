import { expect, it } from 'vitest';
import { parseReport } from '../src/core/parse/parse-report.ts';
import { createBodies, packBody, packed, received } from '../src/packed-report.ts';

const bodies = createBodies();
const sent = (text: string) => packed(parseReport(text), bodies);

it('a report that comes again is the same as long as it says the same', () => {
  const report = received(sent('---\ndraft: true\n---\n# Kilns\n\nOf clay.\n'), bodies);
  expect(received(sent('---\ndraft: true\n---\n# Kilns\n\nOf clay.\n'), bodies, report)).toBe(report);
  for (const other of ['---\ndraft: true\n---\n# Kilns\n\nOf sand.\n', '---\ndraft: false\n---\n# Kilns\n\nOf clay.\n'])
    expect(received(sent(other), bodies, report)).toEqual(sent(other));
});

it('a body takes a third of what it says, and is remembered as what it is in memory', () => {
  const body = parseReport(
    Array.from({ length: 200 }, (_, at) => `## Kiln ${at}\n\nOf clay and of sand.\n`).join('\n'),
  );
  const bytes = packBody(body);
  const size = JSON.stringify({ sections: body.sections, pictures: body.pictures }).length;
  expect(bytes.length).toBeLessThan(size / 3);
  const [one, two] = [createBodies(2 * size), createBodies(2 * size)];
  const others = [packBody(parseReport('# A')), packBody(body)];
  const first = one(bytes);
  for (const other of others) one(other);
  expect(one(bytes)).not.toBe(first);
  const same = two(bytes);
  two(others[0] ?? bytes);
  expect(two(bytes)).toBe(same);
});
