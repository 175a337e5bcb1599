import { describe, expect, it } from 'vitest';
import { checkBody } from '../src/check/check-body.ts';
import { times, V2 } from './bodies/makers.ts';
import { REFUSED_COMPONENTS } from './bodies/refused-components.ts';
import { REFUSED_MESSAGES } from './bodies/refused-messages.ts';
import { REFUSED_OTHERS } from './bodies/refused-others.ts';
import { TAKEN } from './bodies/taken.ts';

const REFUSED = [...REFUSED_COMPONENTS, ...REFUSED_MESSAGES, ...REFUSED_OTHERS];

describe('a body that Discord would refuse', () => {
  it.each(REFUSED)('%s', (_fact, kind, body, path) => {
    expect(checkBody(kind, body).map((problem) => problem.path.join('.'))).toEqual([path]);
  });
});

describe('a body that Discord takes', () => {
  it.each(TAKEN)('%s', (_fact, kind, body) => {
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
