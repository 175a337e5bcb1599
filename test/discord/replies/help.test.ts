import { expect, it } from 'vitest';
import { localSearch } from '../../../src/core/library/search.ts';
import { localeFor } from '../../../src/discord/languages/locale.ts';
import { helpParts, helpReply } from '../../../src/discord/replies/help.ts';
import { FILES, libraryFrom } from '../../e2e/bilingual-library.ts';

const reply = await helpReply(localSearch(libraryFrom(FILES)));

it.each(['en', 'vi'])('names /follow where members may follow, and nowhere else (%s)', (language) => {
  const view = { locale: localeFor(language), audience: { kind: 'private' } } as const;
  expect(JSON.stringify(helpParts(reply, { ...view, follows: true }))).toMatch(/`\/follow` – \p{L}/u);
  expect(JSON.stringify(helpParts(reply, view))).not.toContain('/follow');
});
