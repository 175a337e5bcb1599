import { EN } from './en.ts';
import type { Language } from './language.ts';
import { VI } from './vi.ts';

/** The languages of the interface by their tags. English describes its commands where they are, in commands/. */
export const LANGUAGES: ReadonlyMap<string, Language> = new Map<string, Language>([
  ['en', { texts: EN, commands: {} }],
  ['vi', VI],
]);
