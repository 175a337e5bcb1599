import { expect, it } from 'vitest';
import { localSearch } from '../../src/core/library/search.ts';
import { createRemembered, type Said } from '../../src/discord/interactions/remembered.ts';
import { localeFor } from '../../src/discord/languages/locale.ts';
import { helpReply } from '../../src/discord/replies/help.ts';
import { noticeReply } from '../../src/discord/replies/notice.ts';
import { type Reply, renderReply } from '../../src/discord/replies/reply.ts';
import { FILES, libraryFrom } from '../e2e/bilingual-library.ts';

const [LIBRARY, OTHER] = [libraryFrom(FILES), libraryFrom(FILES)];

/** Makes a reply, and counts how often. */
function maker(reply: Reply) {
  const message = renderReply(reply, { locale: localeFor('en'), audience: { kind: 'private' } });
  const counted = {
    times: 0,
    make: async (): Promise<Said> => {
      counted.times += 1;
      return { reply, message };
    },
  };
  return counted;
}

const help = await helpReply(localSearch(LIBRARY));

it('says again what was said, to all who ask meanwhile and later', async () => {
  const remembered = createRemembered();
  const counted = maker(help);
  const said = await Promise.all([1, 2, 3].map(() => remembered.said('a', LIBRARY, counted.make)));
  expect(await remembered.said('a', LIBRARY, counted.make)).toBe(said[0]);
  expect(new Set(said).size).toBe(1);
  expect([remembered.holds('a', LIBRARY), remembered.holds('a', OTHER)]).toEqual([true, false]);
  expect(counted.times).toBe(1);
  await remembered.said('b', LIBRARY, counted.make);
  expect(counted.times).toBe(2);
});

it('says to each library its own, whichever was asked before', async () => {
  const remembered = createRemembered();
  const [own, others] = [maker(help), maker(help)];
  for (let times = 0; times < 2; times += 1) {
    await remembered.said('a', LIBRARY, own.make);
    await remembered.said('a', OTHER, others.make);
  }
  expect([own.times, others.times]).toEqual([1, 1]);
  expect(remembered.holds('a', { ...LIBRARY })).toBe(false);
});

it('forgets first what was asked for longest ago', async () => {
  const remembered = createRemembered(2);
  const counted = maker(help);
  for (const key of ['a', 'b', 'a', 'c', 'a']) await remembered.said(key, LIBRARY, counted.make);
  expect(counted.times).toBe(3);
  await remembered.said('b', LIBRARY, counted.make);
  expect(counted.times).toBe(4);
});

it('does not remember notices, nor what failed', async () => {
  const remembered = createRemembered();
  const notice = maker(noticeReply({ kind: 'search-away' }));
  for (let times = 0; times < 2; times += 1) await remembered.said('a', LIBRARY, notice.make);
  expect(notice.times).toBe(2);
  await expect(remembered.said('b', LIBRARY, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const counted = maker(help);
  await remembered.said('b', LIBRARY, counted.make);
  expect(counted.times).toBe(1);
});
