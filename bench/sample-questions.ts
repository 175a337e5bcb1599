import { blocksText } from '../src/core/report/parsed-report.ts';
import type { Passage } from '../src/core/report/report.ts';
import { words } from '../src/core/text/words.ts';
import { seededRandom } from './seeded-random.ts';

/** A question of the bench. `short` is a few keywords, `whole` a sentence. */
export interface SampleQuestion {
  readonly text: string;
  readonly length: 'short' | 'whole';
}

/** Questions made of the passages' own words, half of each length, the same in every run; some have a slip of the pen. */
export function sampleQuestions(passages: readonly Passage[], count: number): readonly SampleQuestion[] {
  const random = seededRandom(2);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const questions: SampleQuestion[] = [];
  while (questions.length < count) {
    const passage = pick(passages);
    const all = passage === undefined ? [] : words(`${passage.section.heading}\n${blocksText(passage.blocks)}`);
    if (all.length < FEWEST_WORDS) continue;
    const length = questions.length % 2 === 0 ? 'short' : 'whole';
    const size = length === 'short' ? 2 + Math.floor(random() * 2) : 5 + Math.floor(random() * 5);
    const start = Math.floor(random() * (all.length - size));
    const run = all.slice(start, start + size).map((word) => (random() < SLIP_SHARE ? withSlip(word, random) : word));
    questions.push({
      length,
      text:
        length === 'short'
          ? run.join(' ')
          : `${pick(OPENINGS[passage?.report.textLanguage === 'vi' ? 'vi' : 'en']) ?? ''} ${run.join(' ')}?`,
    });
  }
  return questions;
}

const FEWEST_WORDS = 12;
const SLIP_SHARE = 0.03;

const OPENINGS: Readonly<Record<'en' | 'vi', readonly string[]>> = {
  en: [
    'What did they say about',
    'How do I',
    'Why should we care about',
    'Can you tell me more on',
    'Which event explained',
    'What is the best way to',
  ],
  vi: [
    'Diễn giả nói gì về',
    'Làm thế nào để',
    'Tại sao cần',
    'Cho mình hỏi về',
    'Sự kiện nào nói về',
    'Cách tốt nhất để',
  ],
};

/** Two neighbouring letters swapped. */
function withSlip(word: string, random: () => number): string {
  const at = Math.floor(random() * Math.max(1, word.length - 1));
  return `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
}
