import { expect, it } from 'vitest';
import { libraryOf } from '../answer/library-of.ts';

const LIBRARY = libraryOf({
  '1/_index.md': `# Learning report

Some words.

## Key Takeaways

### Design

Draw the domain first.

#### Names

Use the words of the trade.

### Event Experience

It was fun.

## Key Takeaways of the day

One sentence.

### Tools

Kiro.
`,
});

const rolesOf = (heading: string) =>
  LIBRARY.passages.filter(({ section }) => section.heading === heading).flatMap(({ roles }) => roles);

it('the parts below a heading without text are what the heading says', () => {
  expect(rolesOf('Design')).toEqual(['takeaways']);
});

it('a part that has a role of its own keeps it', () => {
  expect(rolesOf('Event Experience')).toEqual(['experience']);
});

it('a heading with text speaks for itself alone', () => {
  expect(rolesOf('Key Takeaways of the day')).toEqual(['takeaways']);
  expect(rolesOf('Tools')).toEqual([]);
  expect(rolesOf('Names')).toEqual([]);
});
