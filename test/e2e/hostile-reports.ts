import fc from 'fast-check';

/** Pieces that break messages where they are not packed and escaped with care. */
const PIECES = [
  ...['*', '**', '_', '__', '~~', '||', '`', '```', '\\', '[', ']', '](', '>', '>>> ', '# ', '-# ', '- ', '1. '],
  ...['<@123456789012345678>', '<@&123456789012345678>', '@everyone', '@here', '<#1>', '</ask:1>', '<t:0:R>', ':key:'],
  ...['https://discord.gg/invite', 'https://x.example/a_b(c)', '[click](https://evil.example)', 'javascript:alert(1)'],
  ...[
    '\u200b',
    '\u200f',
    '\u202e',
    '\u2066',
    '\u2069',
    '\ufeff',
    '👩‍👩‍👧‍👦',
    'e\u0301\u0301\u0301',
    '\u0000',
    '{{count}}',
    '$t(share)',
  ],
  ...['Đà Nẵng', 'bảo mật', 'GuardDuty', 'IAM', 'KMS', 'Lambda', 'word', 'security', 'the', 'of', '.', ', ', '! '],
];
const run = (max: number) =>
  fc.array(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'grapheme', maxLength: 8 })),
    {
      minLength: 1,
      maxLength: max,
      size: 'max',
    },
  );
const line = (max: number) => run(max).map((pieces) => pieces.join(' ').replace(/\s*\n\s*/gu, ' '));
const longParagraph = fc
  .nat(4)
  .chain((kind) =>
    kind === 0
      ? line(12).map((text) => `${text} `.repeat(4_000).slice(0, 4_000))
      : kind === 1
        ? fc.constant(`GuardDuty ${'x'.repeat(3_990)}`)
        : line(60),
  );
const block = fc.oneof(
  longParagraph,
  fc.array(line(12), { minLength: 1, maxLength: 12 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  line(20).map((text) => `\`\`\`\n${text}\n\`\`\``),
  line(10).map((text) => `> ${text}`),
  line(6).map((text) => `| ${text} | b |\n|-|-|\n| GuardDuty | ${text} |`),
);
const section = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.oneof(line(5), line(80)), fc.array(block, { maxLength: 3 }))
  .map(([level, heading, blocks]) => `${'#'.repeat(level)} ${heading}\n\n${blocks.join('\n\n')}`);

/** A report that nobody would write in good faith. */
export const hostileReport: fc.Arbitrary<string> = fc
  .tuple(line(30), fc.array(section, { minLength: 1, maxLength: 8 }))
  .map(
    ([title, sections]) =>
      `---\ntitle: ${JSON.stringify(title)}\n---\n# ${title}\n\n- **Date:** October 3, 2025\n\n${sections.join('\n\n')}\n\n![](/images/a.jpg)\n![](/images/b b.jpg)\n`,
  );

/** What somebody may ask: words of reports, nonsense, and what would ping. */
export const randomQuestion: fc.Arbitrary<string> = fc
  .oneof(
    line(8),
    fc.string({ unit: 'grapheme', minLength: 3, maxLength: 120 }),
    fc.constantFrom('GuardDuty', 'khi nào?', 'who spoke?'),
  )
  .map((text) => text.slice(0, 300).toWellFormed())
  .filter((text) => text.trim().length >= 3);
