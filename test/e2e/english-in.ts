import { LANGUAGES } from '../../src/discord/languages/languages.ts';
import { FILES, libraryFrom } from './bilingual-library.ts';

/** Names, commands and what stands in the reports: everything else has to be Vietnamese, as "thg" (month) is. */
const NAMES: readonly string[] = [
  ...['Debrief', '/ask', '/topic', '/compare', '/reports', 'about:', 'reports.example.org', 'AM', 'PM', 'thg'],
  ...libraryFrom(FILES).topics.map(({ name }) => name),
  ...Object.values(FILES).flatMap((text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}.'-]*/gu) ?? []),
  ...Object.values(LANGUAGES.get('vi')?.texts ?? {}).flatMap((text) => text?.match(/\p{L}+/gu) ?? []),
];

/** Words without a Vietnamese letter that are none of a Vietnamese sentence, a name, a quote, or of what was asked. */
export function englishIn(text: string, asked: readonly string[] = []): readonly string[] {
  const known = [...NAMES, ...asked].flatMap((each) => each.match(/\p{L}+/gu) ?? []);
  const allowed = new Set(known.map((each) => each.toLowerCase()));
  return (text.replace(/https?:\S+|@unknown[ -]user/gu, ' ').match(/[\p{L}\p{M}]{2,}/gu) ?? []).filter(
    (word) => /^[a-z]+$/iu.test(word) && !allowed.has(word.toLowerCase()),
  );
}
