import {
  button,
  choices,
  command,
  input,
  label,
  link,
  modal,
  option,
  type Row,
  row,
  text,
  times,
  V2,
} from './makers.ts';

/** What Discord takes, however near to a limit. */
export const TAKEN: readonly (readonly [fact: Row[0], kind: Row[1], body: unknown])[] = [
  ['content of 2,000 characters', 'message create', { content: 'x'.repeat(2_000) }],
  [
    'embeds of 6,000 characters together',
    'message create',
    { embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(2_000) }] },
  ],
  [
    'an embed time with an offset',
    'message create',
    { embeds: [{ title: 'x', timestamp: '2025-11-29T08:00:00+07:00' }] },
  ],
  [
    'a link of 512 characters',
    'message create',
    { content: 'x', components: [row(link(`https://example.org/${'x'.repeat(492)}`))] },
  ],
  [
    'five buttons in five rows',
    'message create',
    { content: 'x', components: times(5, (n) => row(...times(5, (m) => button({ custom_id: `${n}.${m}` })))) },
  ],
  [
    'a button with only an emoji',
    'message create',
    { content: 'x', components: [row(button({ label: undefined, emoji: { name: '👍' } }))] },
  ],
  [
    '40 components of 4,000 characters',
    'message create',
    { flags: V2, components: [{ type: 17, components: times(39, () => text('x'.repeat(102))) }] },
  ],
  [
    'a section with a link',
    'message create',
    { flags: V2, components: [{ type: 9, components: [text('x')], accessory: link('https://example.org') }] },
  ],
  ['nobody is pinged', 'message create', { content: 'x', allowed_mentions: { parse: [], replied_user: false } }],
  ['a deferral without data', 'answer message', { type: 5 }],
  ['a private deferral', 'answer message', { type: 5, data: { flags: 64 } }],
  ['a component acknowledged without a trace', 'answer update', { type: 6 }],
  ['an edit that takes the content away', 'message edit', { content: null, flags: V2, components: [text('x')] }],
  ['an edit of a deferral to components', 'follow-up edit', { flags: V2, components: [text('x')] }],
  ['no suggestions', 'answer choices', choices()],
  ['a suggested value of 100 characters', 'answer choices', choices({ name: 'x', value: 'x'.repeat(100) })],
  ['a suggested number', 'answer number choices', choices({ name: 'x', value: 3 })],
  ['a modal of five fields', 'answer modal', modal(times(5, (n) => label(input({ custom_id: `${n}` }))))],
  ['a modal of rows', 'answer modal', modal([row(input({ label: 'Question' }))])],
  ['permissions as a string', 'command create', command({ default_member_permissions: '32' })],
  [
    'a command translated to Vietnamese',
    'command create',
    command({ name_localizations: { vi: 'hỏi' }, description_localizations: { vi: 'Hỏi.' } }),
  ],
  ['a menu command with a space', 'command create', { type: 3, name: 'Find in reports' }],
  [
    'a subcommand with options',
    'command create',
    command({
      options: [{ type: 1, name: 'a', description: 'x', options: [option('b', { required: true }), option('c')] }],
    }),
  ],
  ['a menu and a slash command of one name', 'command list', [command(), { type: 3, name: 'ask' }]],
  ['a thread archived after a day', 'thread', { name: 'x', auto_archive_duration: 1_440 }],
];
