import { describe, expect, it } from 'vitest';
import { digest } from '../../../src/core/answer/digest.ts';
import { matchTopics } from '../../../src/core/topics/find-topic.ts';
import { libraryOf } from '../answer/library-of.ts';

describe('topics', () => {
  it('whose names differ by the maker or by an ending are one, named as most reports name it', () => {
    const { topics } = libraryOf({
      'one.md': '# One\n\nRun it on **AWS Sparrow** today.\n',
      'two.md': '# Two\n\nRun it on **AWS Sparrow** again.\n',
      'three.md': '# Three\n\nMany **Sparrows** were run.\n',
    });
    expect(topics[0]).toMatchObject({ name: 'AWS Sparrow', reports: 3 });
    expect(topics.filter(({ name }) => /sparrow/i.test(name))).toHaveLength(1);
  });
});

/** Of a kitchen, of people who write in Rust, of a club in Hanoi. */
const LIBRARY = libraryOf({
  'bread.md':
    '# Bread evening\n\n## What we did\n\nThe dough rests for twelve hours, and the fermentation goes on in the cold. See https://example.org/.\n',
  'pickles.md':
    '# Pickles\n\n## Salt\n\nWithout salt the **fermentation** fails; the Fermentation of cabbage takes a week.\n',
  'rust.md':
    '# Rust Meetup\n\n## Borrow checker\n\nThe borrow checker proves that no reference outlives its value, in tokio, too.\n',
  'hanoi.vi.md':
    '# Buổi chia sẻ\n\n## Bảo mật\n\nDữ liệu được mã hóa trước khi gửi, và mã hóa lần nữa khi lưu. Dùng Tokio.\n',
});
const suggested = (typed: string) => matchTopics(LIBRARY, typed).map(({ name, reports }) => `${name} ${reports}`);

describe('topics to choose from', () => {
  it.each([
    ['ferm', 'fermentation 2'],
    ['dou', 'dough 1'],
    ['borrow', 'Borrow checker 1'],
    ['tok', 'tokio 2'],
    ['ma hoa', 'mã hóa 1'],
    ['mã', 'mã hóa 1'],
    ['bảo m', 'Bảo mật 1'],
    ['dữ', 'Dữ liệu 1'],
  ])('%s: every term that reports hold and that tells something', (typed, first) => {
    expect(suggested(typed)[0]).toBe(first);
  });

  it.each(['with', 'every', 'what', 'they', 'được', 'trước'])('are no words that tell nothing: %s', (typed) => {
    expect(suggested(typed).filter((each) => each.toLowerCase().startsWith(`${typed} `))).toEqual([]);
  });

  it('begin with what was typed before those that hold it otherwise', () => {
    const { topics } = libraryOf({
      'a.md': '# Arts\n\n## One\n\nThe smart cartography and of artwork in charts.\n',
    });
    expect(matchTopics({ topics }, 'art').map(({ name }) => name)).toEqual([
      'Arts',
      'artwork',
      'cartography',
      'charts',
      'smart',
    ]);
  });

  it('are those first that tell most: what glossary or author call a thing, then what some reports speak of, but not all', () => {
    const { topics } = libraryOf(
      Object.fromEntries(
        [1, 2, 3, 4].map((number) => [
          `${number}.md`,
          `# Evening ${number}\n\n## Part\n\nA telescope of members.${number < 3 ? ' The mirror was **Mirrorite**, a mirror of metal.' : ''}\n`,
        ]),
      ),
    );
    const names = topics.map(({ name }) => name);
    expect(names[0]).toBe('Mirrorite');
    expect(names.indexOf('mirror')).toBeLessThan(names.indexOf('telescope'));
  });

  it('are answered all the same when they are not suggested', () => {
    expect(suggested('twelve hours')).toEqual([]);
    expect(digest(LIBRARY, 'dough rests').groups).toHaveLength(1);
  });
});

describe('a topic by its full name', () => {
  const plain = { kind: 'service', acronyms: [], en: [], vi: [], related: [] } as const;
  const library = libraryOf(
    {
      'one.md': '# Threats\n\n## Detection\n\nKestrel looks through the logs day and night.\n',
      'two.md': '# Evening\n\n## Amazon\n\nAmazon began with books, and nobody spoke of anything else.\n',
    },
    [{ ...plain, name: 'Amazon Kestrel', aliases: ['Kestrel'] }],
  );

  it.each(['Amazon Kestrel', 'Kestrel'])('%s is found where texts call it by the short one alone', (name) => {
    expect(digest(library, name).groups.map(({ report }) => report.file)).toEqual(['one.md']);
    expect(matchTopics(library, 'kestrel').map((topic) => topic.reports)).toEqual([digest(library, name).mentionedIn]);
  });
});
