import { type Block, blockText, type Section } from '../../report/parsed-report.ts';
import type { FactReading } from '../fact-reading.ts';
import { foldWords } from '../words/fold.ts';
import { isPersonName } from './person-name.ts';
import { readNames } from './speaker-line.ts';

/**
 * The speakers of talks that have a heading each: "By [Ada Byron](…)" below it, and below "Talks" a name at either end of
 * it: "Plugins for a spreadsheet - Noor Castellane". What they spoke of is the detail.
 * @param isTitled whether the report has a title besides its headings: then the first heading is no title
 */
export function findTalkSpeakers(sections: readonly Section[], isTitled: boolean): readonly FactReading[] {
  const headed = sections.filter(({ level }) => level > 0);
  // Below the report's own heading it is its author.
  return headed
    .slice(isTitled ? 0 : 1)
    .flatMap((section) => [...section.blocks.slice(0, 2).flatMap(byLine(section)), ...inHeading(section)]);
}

const LONGEST_BY_LINE = 120;
const BY = /^\W*(?:presented by|talk by|by|trình bày bởi|bởi|von|por|par)(?:\s*[:：])?\s+(?=\p{Lu})/iu;

function byLine({ heading }: Section): (block: Block) => readonly FactReading[] {
  return (block) => {
    const text = blockText(block);
    if (block.kind === 'code' || text.length > LONGEST_BY_LINE || !BY.test(text)) return [];
    return readNames(text.replace(BY, '').replace(/[.;]$/u, '')).map(({ value }) => {
      return { kind: 'speaker', value, detail: heading, line: block.line };
    });
  };
}

function inHeading({ heading, path, line }: Section): readonly FactReading[] {
  const isTalk = path.slice(0, -1).some((above) => TALKS.has(foldWords(above)));
  const parts = isTalk ? heading.replace(/^\W*\d+[.)]\s*/u, '').split(/(?<!\s)\s+[-–—]\s+|:\s+/u) : [];
  const [value, other] = [parts[0], parts.at(-1)].filter((part) => part !== undefined && isPersonName(part));
  if (parts.length < 2 || value === undefined || other !== undefined) return [];
  return [{ kind: 'speaker', value, detail: parts.filter((part) => part !== value).join(' – '), line }];
}

const TALKS: ReadonlySet<string> = new Set(
  'talks|lightning talks|the talks|presentations|talks and speakers|program|programme|agenda|cac bai noi|bai trinh bay|vortrage|charlas|exposes|発表'.split(
    '|',
  ),
);
