import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Figures } from '../../../bench/quality/figures.ts';
import { figuresFor } from './figures-for.ts';

const FOLDER = fileURLToPath(new URL('../../questions/', import.meta.url));

/**
 * Figures of other communities' questions, which somebody wrote who knew nothing of this program. Floors lie one question
 * below what is reached. Raise them when it gets better; find out why before lowering one.
 */
const FLOORS: Readonly<Record<string, Readonly<Record<'hit1' | 'hit3' | 'notStrong', number>>>> = {
  // Meetups of programmers, Jekyll.
  rust: { hit1: 0.7, hit3: 0.9, notStrong: 0.9 },
  // Minutes of a group for open data, MkDocs.
  civic: { hit1: 0.83, hit3: 0.86, notStrong: 0.9 },
  // Coffee, bread and repairs, an Obsidian vault.
  kitchen: { hit1: 0.83, hit3: 0.86, notStrong: 0.9 },
  // Astronomy and field trips in German, Jekyll.
  science: { hit1: 0.86, hit3: 0.9, notStrong: 0.8 },
  // Game jams and playtests, Docusaurus.
  games: { hit1: 0.79, hit3: 0.86, notStrong: 0.9 },
  // A study group of developers in Japanese, plain files.
  kotoba: { hit1: 0.7, hit3: 0.86, notStrong: 0.6 },
  // A fire brigade and its friends in German, Hugo.
  verein: { hit1: 0.83, hit3: 0.83, notStrong: 0.9 },
  // Live role play, an Obsidian vault with bold lines for headings.
  larp: { hit1: 0.83, hit3: 0.93, notStrong: 0.9 },
  // Parents of a school, Jekyll.
  school: { hit1: 0.86, hit3: 0.93, notStrong: 0.9 },
  // Programmers of one language, Jekyll.
  elixir: { hit1: 0.93, hit3: 0.96, notStrong: 0.9 },
  // Watchers of birds, plain files.
  birds: { hit1: 0.76, hit3: 0.86, notStrong: 0.9 },
  // A pottery, Docusaurus.
  potters: { hit1: 0.76, hit3: 0.93, notStrong: 0.9 },
};

describe.each(Object.keys(FLOORS))('the questions of %s', (community) => {
  it('are answered as well as they were', async () => {
    const folder = `${FOLDER}${community}`;
    const all = await figuresFor(`${folder}/questions.jsonl`, `${folder}/content`);
    const of = (kind: string): Figures | undefined => all.find((each) => each.kind === kind);
    const reached = {
      hit1: of('answerable')?.hit1,
      hit3: of('answerable')?.hit3,
      notStrong: of('unanswerable')?.notStrong,
    };
    for (const [figure, floor] of Object.entries(FLOORS[community] ?? {})) {
      expect(reached, figure).toHaveProperty(
        figure,
        expect.toSatisfy((value: number) => value >= floor),
      );
    }
  });
});
