import { type Row, times } from './makers.ts';

/** Messages that Discord would refuse for anything else. */
export const REFUSED_MESSAGES: readonly Row[] = [
  ['content of 2,001 characters', 'message create', { content: 'x'.repeat(2_001) }, 'content'],
  [
    'content of 2,001 characters in a reply',
    'answer message',
    { type: 4, data: { content: 'x'.repeat(2_001) } },
    'data.content',
  ],
  ['nothing at all', 'message create', {}, ''],
  ['blank content', 'message create', { content: ' \n ' }, ''],
  ['an answer with nothing in it', 'answer message', { type: 4, data: {} }, 'data'],
  ['a follow-up with nothing in it', 'follow-up create', { flags: 64 }, ''],
  ['11 embeds', 'message create', { embeds: times(11, () => ({ title: 'x' })) }, 'embeds'],
  [
    'embeds of 6,001 characters together',
    'message create',
    { embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_001) }] },
    'embeds',
  ],
  ['an embed without any text', 'message create', { content: 'x', embeds: [{ color: 1 }] }, 'embeds.0.description'],
  [
    'an empty embed field',
    'message create',
    { embeds: [{ title: 'x', fields: [{ name: 'n', value: '' }] }] },
    'embeds.0.fields.0.value',
  ],
  ['an embed title of 257 characters', 'message create', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title'],
  [
    'an embed that links to javascript',
    'message create',
    { embeds: [{ title: 'x', url: 'javascript:alert(1)' }] },
    'embeds.0.url',
  ],
  [
    'parse and users at once',
    'message create',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['123456789012345678'] } },
    'allowed_mentions.users',
  ],
  [
    'an id that is none',
    'message create',
    { content: 'x', message_reference: { message_id: 'x' } },
    'message_reference.message_id',
  ],
  ['an edit to 2,001 characters', 'message edit', { content: 'x'.repeat(2_001) }, 'content'],
  ['an edit of the answer to 2,001 characters', 'follow-up edit', { content: 'x'.repeat(2_001) }, 'content'],
  [
    'an embed field without name',
    'message create',
    { embeds: [{ title: 'x', fields: [{ name: ' ', value: 'v' }] }] },
    'embeds.0.fields.0.name',
  ],
];
