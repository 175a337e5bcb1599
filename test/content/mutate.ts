import fc from 'fast-check';

export type Mutation = (bytes: Buffer) => Buffer;

/** Ways in which a file goes wrong: cut, doubled, shuffled, spoilt, nested, blown up. Deterministic for its inputs. */
export function mutation(): fc.Arbitrary<Mutation> {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });
  const range = fc.tuple(fraction, fraction).map(([a, b]): readonly [number, number] => (a < b ? [a, b] : [b, a]));
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom(...ODDITIES).map((text) => Buffer.from(text)),
    fc
      .tuple(fc.constantFrom(...REPEATED), fc.integer({ min: 10, max: 40_000 }))
      .map(([text, n]) => Buffer.from(text.repeat(n))),
  );
  const at = (bytes: Buffer, where: number): number => Math.floor(where * bytes.length);
  return fc.oneof<fc.Arbitrary<Mutation>[]>(
    range.map(
      ([from, to]) =>
        (bytes) =>
          Buffer.concat([bytes.subarray(0, at(bytes, from)), bytes.subarray(at(bytes, to))]),
    ),
    range.map(
      ([from, to]) =>
        (bytes) =>
          Buffer.concat([bytes.subarray(0, at(bytes, to)), bytes.subarray(at(bytes, from))]),
    ),
    fraction.map((where) => (bytes) => bytes.subarray(0, at(bytes, where))),
    fc.tuple(fraction, piece).map(
      ([where, added]) =>
        (bytes) =>
          Buffer.concat([bytes.subarray(0, at(bytes, where)), added, bytes.subarray(at(bytes, where))]),
    ),
    fc.integer().map((seed) => (bytes) => shuffledLines(bytes, seed)),
    fc.tuple(fc.constantFrom('> ', '- ', '  ', '\t', '1. '), fc.integer({ min: 1, max: 400 })).map(
      ([mark, depth]) =>
        (bytes) =>
          Buffer.from(bytes.toString('latin1', 0, HUGE).replace(/^/gm, mark.repeat(depth)).slice(0, HUGE), 'latin1'),
    ),
    fc.constantFrom(...FRONT_MATTER).map((head) => (bytes) => Buffer.concat([Buffer.from(head), bytes])),
    fc.constant((bytes: Buffer) => Buffer.from(bytes.toString('latin1').replaceAll('\n', ''), 'latin1')),
    fc.constant((bytes: Buffer) =>
      Buffer.concat(Array.from({ length: Math.min(100, Math.ceil(HUGE / (bytes.length + 1))) }, () => bytes)),
    ),
    fc
      .constantFrom('a', '*a_', '[', '> ')
      .map((text) => (bytes) => Buffer.concat([bytes, Buffer.from(text.repeat(HUGE / text.length))])),
  );
}

const HUGE = 5_000_000;
const ODDITIES = [
  '\0\0',
  '\uFEFF',
  '\r',
  '\u2028',
  '```',
  '~~~~',
  '{{< x',
  '%}}',
  '<!--',
  '<script>',
  ']]>',
  '---\n',
  '+++\n',
  '\u0301',
  '|-|-|\n',
  '{#a .b c="d',
];
const REPEATED = [
  '>',
  '[',
  '![',
  '](',
  '*',
  '_',
  '*a_',
  '`',
  '<!-- ',
  '- ',
  '1. ',
  '#',
  '# a\n',
  'a\n=\n',
  '|',
  'b\n',
  '[^1]',
  '\n',
  ' ',
  '\t- a\n',
  '{',
  '&',
  '\\',
];
const FRONT_MATTER = [
  '---\n',
  '+++\n',
  '---js\n',
  '---\ntitle: [[[[\n---\n',
  '---\n__proto__: { a: 1 }\nconstructor: 1\n---\n',
  '---\na: &a [*a]\n---\n',
  '---\na: !!js/function "function () { process.exit(1) }"\n---\n',
  `---\na: ${'['.repeat(5_000)}\n---\n`,
  `+++\na = ${'['.repeat(5_000)}\n+++\n`,
];

/** By a linear congruential generator (Numerical Recipes): the same seed gives the same order. */
function shuffledLines(bytes: Buffer, seed: number): Buffer {
  const lines = bytes.toString('latin1').split('\n');
  let state = seed >>> 0;
  for (let index = lines.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (index + 1);
    [lines[index], lines[other]] = [lines[other] ?? '', lines[index] ?? ''];
  }
  return Buffer.from(lines.join('\n'), 'latin1');
}
