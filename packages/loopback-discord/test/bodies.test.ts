import { describe, expect, it } from 'vitest';
import type { BodyKind } from '../src/check/check-body.ts';
import { checkBody } from '../src/check/check-body.ts';

const V2 = 1 << 15;
const row = (...components: unknown[]) => ({ type: 1, components });
const button = (more: object = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...more });
const link = (url: string, more: object = {}) => ({ type: 2, style: 5, label: 'Go', url, ...more });
const text = (content: string) => ({ type: 10, content });
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'What?', ...more });
const command = (more: object = {}) => ({ name: 'ask', description: 'Ask.', ...more });
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const select = (more: object = {}) => ({ type: 3, custom_id: 's', options: [{ label: 'A', value: 'a' }], ...more });
const input = (more: object = {}) => ({ type: 4, custom_id: 'q', style: 1, ...more });
const label = (component: unknown, more: object = {}) => ({ type: 18, label: 'Question', component, ...more });
const modal = (components: unknown, more: object = {}) => ({
  type: 9,
  data: { custom_id: 'm', title: 'Ask', components, ...more },
});
const choices = (...list: unknown[]) => ({ type: 8, data: { choices: list } });

type Row = readonly [fact: string, kind: BodyKind, body: unknown, path: string];

const BAD: readonly Row[] = [
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
    'a link that is javascript',
    'message create',
    { content: 'x', components: [row(link('javascript:alert(1)'))] },
    'components.0.components.0.url',
  ],
  [
    'a link without scheme',
    'message create',
    { content: 'x', components: [row(link('example.org'))] },
    'components.0.components.0.url',
  ],
  [
    'a link of 513 characters',
    'message create',
    { content: 'x', components: [row(link(`https://example.org/${'x'.repeat(493)}`))] },
    'components.0.components.0.url',
  ],
  [
    'a link with a custom id',
    'message create',
    { content: 'x', components: [row(link('https://example.org', { custom_id: 'x' }))] },
    'components.0.components.0.custom_id',
  ],
  [
    'a link button without address',
    'message create',
    { content: 'x', components: [row({ type: 2, style: 5, label: 'x' })] },
    'components.0.components.0.url',
  ],
  [
    'a button without custom id',
    'message create',
    { content: 'x', components: [row({ type: 2, style: 1, label: 'x' })] },
    'components.0.components.0.custom_id',
  ],
  [
    'a button without label',
    'message create',
    { content: 'x', components: [row({ type: 2, style: 1, custom_id: 'x' })] },
    'components.0.components.0.label',
  ],
  [
    'a label of 81 characters',
    'message create',
    { content: 'x', components: [row(button({ label: 'x'.repeat(81) }))] },
    'components.0.components.0.label',
  ],
  [
    'a custom id of 101 characters',
    'message create',
    { content: 'x', components: [row(button({ custom_id: 'x'.repeat(101) }))] },
    'components.0.components.0.custom_id',
  ],
  [
    'a custom id used twice',
    'message create',
    { content: 'x', components: [row(button()), row(button())] },
    'components.1.components.0.custom_id',
  ],
  [
    'six buttons in a row',
    'message create',
    { content: 'x', components: [row(...times(6, (n) => button({ custom_id: `${n}` })))] },
    'components.0.components',
  ],
  [
    'six rows',
    'message create',
    { content: 'x', components: times(6, (n) => row(button({ custom_id: `${n}` }))) },
    'components',
  ],
  [
    'a select beside a button',
    'message create',
    { content: 'x', components: [row(button(), select())] },
    'components.0.components',
  ],
  [
    '26 options',
    'message create',
    { content: 'x', components: [row(select({ options: times(26, (n) => ({ label: `${n}`, value: `${n}` })) }))] },
    'components.0.components.0.options',
  ],
  [
    'an option value used twice',
    'message create',
    { content: 'x', components: [row(select({ options: times(2, () => ({ label: 'A', value: 'a' })) }))] },
    'components.0.components.0.options.1.value',
  ],
  [
    'more picks than options',
    'message create',
    { content: 'x', components: [row(select({ max_values: 2 }))] },
    'components.0.components.0.max_values',
  ],
  ['a text display without the flag', 'message create', { components: [text('x')] }, 'components.0.type'],
  ['the flag with content', 'message create', { flags: V2, content: 'x', components: [text('x')] }, 'content'],
  [
    'the flag with embeds',
    'message create',
    { flags: V2, embeds: [{ title: 'x' }], components: [text('x')] },
    'embeds',
  ],
  [
    'texts of 4,001 characters together',
    'message create',
    { flags: V2, components: [text('x'.repeat(4_000)), { type: 17, components: [text('x')] }] },
    'components',
  ],
  [
    '41 components, nested ones included',
    'message create',
    { flags: V2, components: [{ type: 17, components: times(40, () => text('x')) }] },
    'components',
  ],
  [
    'a section without accessory',
    'message create',
    { flags: V2, components: [{ type: 9, components: [text('x')] }] },
    'components.0.accessory',
  ],
  [
    'a section of four texts',
    'message create',
    {
      flags: V2,
      components: [{ type: 9, components: times(4, () => text('x')), accessory: link('https://example.org') }],
    },
    'components.0.components',
  ],
  [
    'a picture that is not attached',
    'message create',
    { flags: V2, components: [{ type: 12, items: [{ media: { url: 'attachment://x.png' } }] }] },
    'components.0',
  ],
  ['a component of no known type', 'message create', { content: 'x', components: [{ type: 99 }] }, 'components.0.type'],
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
    'an update to javascript',
    'answer update',
    { type: 7, data: { components: [row(link('javascript:x'))] } },
    'data.components.0.components.0.url',
  ],
  ['26 suggestions', 'answer choices', choices(...times(26, (n) => ({ name: `${n}`, value: `${n}` }))), 'data.choices'],
  [
    'a suggested value of 101 characters',
    'answer choices',
    choices({ name: 'x', value: 'x'.repeat(101) }),
    'data.choices.0.value',
  ],
  [
    'a suggested name of 101 characters',
    'answer choices',
    choices({ name: 'x'.repeat(101), value: 'x' }),
    'data.choices.0.name',
  ],
  ['a suggestion without name', 'answer choices', choices({ name: '', value: 'x' }), 'data.choices.0.name'],
  ['a modal title of 46 characters', 'answer modal', modal([label(input())], { title: 'x'.repeat(46) }), 'data.title'],
  [
    'a modal of six fields',
    'answer modal',
    modal(times(6, (n) => label(input({ custom_id: `${n}` })))),
    'data.components',
  ],
  [
    'a modal with a custom id used twice',
    'answer modal',
    modal([label(input()), label(input())]),
    'data.components.1.component.custom_id',
  ],
  [
    'a field of at least more than at most',
    'answer modal',
    modal([label(input({ min_length: 9, max_length: 3 }))]),
    'data.components.0.component.min_length',
  ],
  ['a command with capitals', 'command create', command({ name: 'Ask' }), 'name'],
  ['a command with a space', 'command create', command({ name: 'ask me' }), 'name'],
  [
    'a command name in decomposed Unicode',
    'command create',
    command({ name_localizations: { vi: 'hỏi'.normalize('NFD') } }),
    'name_localizations.vi',
  ],
  [
    'a language that Discord does not have',
    'command create',
    command({ description_localizations: { xx: 'x' } }),
    'description_localizations.xx',
  ],
  ['a slash command without description', 'command create', { name: 'ask' }, 'description'],
  ['a description of 101 characters', 'command create', command({ description: 'x'.repeat(101) }), 'description'],
  ['a menu command with a description', 'command create', { type: 3, name: 'Find', description: 'x' }, 'description'],
  ['26 options of a command', 'command create', command({ options: times(26, (n) => option(`o${n}`)) }), 'options'],
  ['an option used twice', 'command create', command({ options: [option('a'), option('a')] }), 'options.1.name'],
  [
    'a required option after an optional one',
    'command create',
    command({ options: [option('a'), option('b', { required: true })] }),
    'options.1',
  ],
  [
    'choices with autocomplete',
    'command create',
    command({ options: [option('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] }),
    'options.0.choices',
  ],
  [
    'a subcommand beside an option',
    'command create',
    command({ options: [{ type: 1, name: 'a', description: 'x' }, option('b')] }),
    'options',
  ],
  [
    'a command of more than 8,000 characters',
    'command create',
    command({
      options: times(25, (n) =>
        option(`o${n}`, { choices: times(4, (m) => ({ name: `${m}`.padEnd(80, 'x'), value: `${m}` })) }),
      ),
    }),
    '',
  ],
  ['two commands of one name', 'command list', [command(), command()], '1.name'],
  ['101 commands', 'command list', times(101, (n) => command({ name: `c${n}` })), ''],
  [
    'a component id used twice',
    'message create',
    { content: 'x', components: [row(button({ id: 7 }), button({ id: 7, custom_id: 'b' }))] },
    'components.0.components.1.id',
  ],
  [
    'a plain button with an address',
    'message create',
    { content: 'x', components: [row(button({ url: 'https://example.org' }))] },
    'components.0.components.0.url',
  ],
  [
    'a premium button without SKU',
    'message create',
    { content: 'x', components: [row({ type: 2, style: 6 })] },
    'components.0.components.0.sku_id',
  ],
  [
    'an embed field without name',
    'message create',
    { embeds: [{ title: 'x', fields: [{ name: ' ', value: 'v' }] }] },
    'embeds.0.fields.0.name',
  ],
  [
    'an option without label',
    'message create',
    { content: 'x', components: [row(select({ options: [{ label: '', value: 'a' }] }))] },
    'components.0.components.0.options.0.label',
  ],
  [
    'an option without value',
    'message create',
    { content: 'x', components: [row(select({ options: [{ label: 'A', value: '' }] }))] },
    'components.0.components.0.options.0.value',
  ],
  [
    'at least more picks than at most',
    'message create',
    { content: 'x', components: [row(select({ min_values: 2 }))] },
    'components.0.components.0.min_values',
  ],
  [
    'more defaults than picks',
    'message create',
    {
      content: 'x',
      components: [row(select({ options: times(2, (n) => ({ label: 'A', value: `${n}`, default: true })) }))],
    },
    'components.0.components.0.options',
  ],
  [
    'a thumbnail from a disk',
    'message create',
    {
      flags: V2,
      components: [{ type: 9, components: [text('x')], accessory: { type: 11, media: { url: 'file:///x.png' } } }],
    },
    'components.0.accessory.media.url',
  ],
  [
    'a picture from a disk',
    'message create',
    { flags: V2, components: [{ type: 12, items: [{ media: { url: 'file:///x.png' } }] }] },
    'components.0.items.0.media.url',
  ],
  [
    'a modal row of two inputs',
    'answer modal',
    modal([row(input({ label: 'A' }), input({ label: 'B', custom_id: 'b' }))]),
    'data.components.0.components',
  ],
  [
    'a modal row whose input has no label',
    'answer modal',
    modal([row(input())]),
    'data.components.0.components.0.label',
  ],
  [
    'a field filled with more than it takes',
    'answer modal',
    modal([label(input({ max_length: 3, value: 'four' }))]),
    'data.components.0.component.value',
  ],
  ['a blank menu command', 'command create', { type: 3, name: ' ' }, 'name'],
  ['a menu command with options', 'command create', { type: 3, name: 'Find', options: [option('a')] }, 'options'],
  [
    'a choice used twice',
    'command create',
    command({ options: [option('a', { choices: times(2, (n) => ({ name: 'x', value: `${n}` })) })] }),
    'options.0.choices.1.name',
  ],
  [
    'a choice value of 101 characters',
    'command create',
    command({ options: [option('a', { choices: [{ name: 'x', value: 'x'.repeat(101) }] })] }),
    'options.0.choices.0.value',
  ],
  [
    'a number of at least more than at most',
    'command create',
    command({ options: [{ type: 4, name: 'n', description: 'x', min_value: 3, max_value: 1 }] }),
    'options.0.min_value',
  ],
  [
    'a text of at least more than at most',
    'command create',
    command({ options: [option('a', { min_length: 3, max_length: 1 })] }),
    'options.0.min_length',
  ],
  [
    'an option of a subcommand with capitals',
    'command create',
    command({ options: [{ type: 1, name: 'a', description: 'x', options: [option('B')] }] }),
    'options.0.options.0.name',
  ],
  ['a thread without name', 'thread from message', { name: '' }, 'name'],
  ['a thread archived after 5 minutes', 'thread', { name: 'x', auto_archive_duration: 5 }, 'auto_archive_duration'],
];

const GOOD: readonly (readonly [fact: string, kind: BodyKind, body: unknown])[] = [
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

describe('a body that Discord would refuse', () => {
  it.each(BAD)('%s', (_fact, kind, body, path) => {
    expect(checkBody(kind, body).map((problem) => problem.path.join('.'))).toEqual([path]);
  });
});

describe('a body that Discord takes', () => {
  it.each(GOOD)('%s', (_fact, kind, body) => {
    expect(checkBody(kind, body)).toEqual([]);
  });
});

describe('files', () => {
  it('may be named by a component', () => {
    const body = { flags: V2, components: [{ type: 13, file: { url: 'attachment://a.csv' } }] };
    expect(checkBody('message create', body, [{ filename: 'a.csv', size: 1 }])).toEqual([]);
    expect(checkBody('message create', body, [{ filename: 'b.csv', size: 1 }])).toHaveLength(1);
  });

  it('may have ten mebibytes, and be ten', () => {
    const file = { filename: 'a', size: 10 * 1024 * 1024 };
    expect(
      checkBody(
        'message create',
        {},
        times(10, () => file),
      ),
    ).toEqual([]);
    expect(checkBody('message create', {}, [{ ...file, size: file.size + 1 }])).toHaveLength(1);
    expect(
      checkBody(
        'message create',
        {},
        times(11, () => file),
      ),
    ).toHaveLength(1);
  });
});
