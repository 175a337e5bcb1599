import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packRecord, readPack } from '../../src/content/cache/pack.ts';
import { parseReport } from '../../src/core/parse/parse-report.ts';
import { createBodies, PackedReport, packed, sharedBytes } from '../../src/packed-report.ts';

const bodies = createBodies();

it('any reports come back from a pack as they were, whatever bytes they are', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9a-f\n ]{0,300}$/));
  const key = fc.stringMatching(/^[0-9a-f]{64}$/);
  const kept = fc.uniqueArray(fc.record({ key, text }), { selector: (each) => each.key });
  fc.assert(
    fc.property(kept, (all) => {
      const reports = all.map((each) => ({
        ...parseReport(''),
        frontMatter: { text: each.text },
        pictures: [{ line: 1, source: each.text, alt: '' }],
      }));
      const pack = Buffer.concat(reports.map((each, at) => packRecord(all[at]?.key ?? '', packed(each, bodies))));
      const read = readPack(sharedBytes(pack));
      expect([...read.keys()]).toEqual(all.map((each) => each.key));
      for (const [at, each] of reports.entries()) {
        const found = read.get(all[at]?.key ?? '')?.();
        expect(found && new PackedReport(found, bodies)).toMatchObject({
          frontMatter: each.frontMatter,
          pictures: each.pictures,
        });
      }
    }),
  );
});

it('nothing in a report is taken for another one', () => {
  const [victim, other] = ['a'.repeat(64), 'b'.repeat(64)];
  const [said, forged] = [packed(parseReport('# It is free'), bodies), packed(parseReport('# It costs ten'), bodies)];
  const hidden = Buffer.concat([Buffer.from('\n'), packRecord(victim, forged)]);
  const hiding = packRecord(other, {
    frontMatter: {},
    problems: [],
    bytes: sharedBytes(Buffer.concat([hidden, hidden])),
  });
  for (const pack of [
    Buffer.concat([hiding, packRecord(victim, said)]),
    Buffer.concat([packRecord(victim, said), hiding]),
  ])
    expect(readPack(sharedBytes(pack)).get(victim)?.()?.bytes).toEqual(said.bytes);
});
