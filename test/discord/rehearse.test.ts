import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { localSearch, type Search } from '../../src/core/library/search.ts';
import { rehearse } from '../../src/discord/connection/rehearse.ts';
import { FILES, libraryFrom } from '../e2e/bilingual-library.ts';

const library = libraryFrom(FILES);
const lines: string[] = [];
const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });

it('answers questions of the reports’ own words, and nobody hears of it', async () => {
  const asked: string[] = [];
  const search = (): Search => {
    const local = localSearch(library);
    const ask: Search['ask'] = (text, options) => {
      asked.push(text);
      return local.ask(text, options);
    };
    return { ...local, ask };
  };
  const answered = await rehearse({ commands: COMMANDS, library: () => library, search, log, withinMs: 20_000 });
  expect(answered).toBeGreaterThan(5);
  expect(asked).toHaveLength(answered);
  expect(new Set(asked).size).toBeGreaterThan(5);
  expect(lines).toEqual([]);
});

it('ends in time where nothing answers, or there is nothing to ask', async () => {
  const never = vi.fn(() => new Promise<never>(() => {}));
  const search = (): Search => ({ ...localSearch(library), ask: never });
  expect(await rehearse({ commands: COMMANDS, library: () => library, search, log, withinMs: 300 })).toBe(0);
  expect(never).toHaveBeenCalled();
  const empty = libraryFrom({});
  expect(await rehearse({ commands: COMMANDS, library: () => empty, search: localSearch, log })).toBe(0);
});
