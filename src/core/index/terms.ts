import type { Passage, Report } from '../report/passage.ts';
import { blocksText } from '../report/report.ts';
import { analyze, syllablePairs } from '../text/analyze.ts';
import type { Language } from '../text/language.ts';
import { words } from '../text/words.ts';
import type { IndexedTerms } from './passage-index.ts';

/** What a passage is found by: its heading and text, and, as context, the event's name and the headings above. */
export function passageTerms(passage: Passage): IndexedTerms {
  const { report, section, event, lead } = passage;
  const language = report.textLanguage;
  return {
    id: passage.id,
    heading: toTerms([section.heading, lead ?? ''].join('\n'), language),
    text: toTerms(blocksText(passage.blocks), language),
    path: toTerms(
      [report.name, event?.name ?? '', event?.series ?? '', ...section.path.slice(0, -1)].join('\n'),
      language,
    ),
  };
}

/** What a whole report is found by. */
export function reportTerms(report: Report): IndexedTerms {
  const text = report.sections.map(({ heading, blocks }) => `${heading}\n${blocksText(blocks)}`).join('\n');
  return { ...nameTerms(report), text: toTerms(text, report.textLanguage) };
}

/** What a report is found by when its event is named. */
export function nameTerms({ id, name, event, textLanguage }: Report): IndexedTerms {
  return {
    id,
    heading: toTerms(`${name}\n${event?.name ?? ''}\n${event?.series ?? ''}`, textLanguage),
    text: [],
    path: [],
  };
}

function toTerms(text: string, language: Language): readonly string[] {
  return [...analyze(text, language).map(({ term }) => term), ...syllablePairs(text, language)];
}

/** How often each word occurs in the passages and their headings, in lower case with its marks. */
export function wordCounts(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { report, section, blocks } of passages) {
    for (const word of words([report.name, section.heading, blocksText(blocks)].join('\n').toLowerCase())) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
