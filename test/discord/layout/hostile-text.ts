import fc from 'fast-check';

const HOSTILE = [
  ...['*', '**', '_', '__', '~', '~~', '|', '||', '`', '``', '```', '\\', '[', ']', '(', ')', '<', '>', '](', ' - '],
  ...['<@1>', '<@&1>', '<#1>', '<t:0:R>', '</ask:1>', '<id:home>', '<:a:1>', '@everyone', '@here', ':key:', '<b>'],
  ...['# ', '## ', '-# ', '- ', '+ ', '* ', '> ', '>>> ', '1. ', '0. ', '2) ', '#', '-', '1.', ' ', ' ', ' '],
  ...[
    'https://a.example/b_c_d',
    'http://x.example/~e',
    '(https://x.example/f_(g))',
    'https://',
    'https://*',
    'steam://a_b',
  ],
  ...[
    'me@x.example',
    '¯\\_(ツ)_/¯',
    '[a](https://x.example)',
    '\u200b',
    '\u200f',
    '\u202e',
    '\u2060',
    '👩‍💻',
    'e\u0301',
  ],
  ...['Đà_Nẵng_đẹp', 'IAM', '10:30:45', '"', "'", '.', ',', ':', ';', '!', '&amp;', 'x'],
];
/** A line that Discord would read as formatting, mentions, links and lists, were it not escaped. */
export const hostileText = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...HOSTILE) }, fc.string({ unit: 'grapheme', maxLength: 3 })),
    {
      minLength: 1,
      maxLength: 12,
      size: 'max',
    },
  )
  .map((pieces) => pieces.join('').replace(/\s+/gu, ' ').trim())
  .filter((text) => text !== '');
