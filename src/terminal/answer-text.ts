import { styleText } from 'node:util';
import type { Answer, QuotedPassage } from '../core/answer/answer.ts';
import type { Block, Span } from '../core/report/parsed-report.ts';
import { dateOf, type Passage, urlOf } from '../core/report/report.ts';

/** Where the files of a site are; it leads their names, so that an editor finds them. */
export type FolderOf = (site: string) => string;

/** The answer for a person at a terminal. */
export function answerText(answer: Answer, folderOf: FolderOf, reportCount: number): string {
  switch (answer.kind) {
    case 'strong':
    case 'weak':
      return [...lead(answer), ...answer.passages.map((each) => passageText(each, folderOf))].join('\n\n');
    case 'none':
      return noneText(answer, reportCount);
  }
}

function lead(answer: Answer): readonly string[] {
  return answer.kind === 'weak' ? [...noEventThen(answer), 'The reports may not say. This may be related:'] : [];
}

/** Where a time is asked for that no report is of. */
function noEventThen({ question: { period } }: Answer): readonly string[] {
  return period !== undefined && period.nearest.length > 0
    ? [`No report is of an event of that time: ${period.said}`]
    : [];
}

export function passageText({ passage, quote }: QuotedPassage, folderOf: FolderOf): string {
  const lines = quote.blocks.map(blockLine);
  const body = [...(quote.cutBefore ? ['…'] : []), ...lines, ...(quote.cutAfter ? ['…'] : [])].map(
    (line) => `  │ ${line}`,
  );
  const { report, section } = passage;
  const heading = styleText('bold', section.heading || report.name);
  const place = [report.name, dateOf(report.event), report.textLanguage.toUpperCase()].filter(
    (part) => part !== undefined,
  );
  return [heading, ...body, `  ${styleText('dim', place.join(' · '))}`, `  ${placeOf(passage, folderOf)}`].join('\n');
}

/** The address of the section, or where there is none the file and line it stands on. */
function placeOf({ report, section }: Passage, folderOf: FolderOf): string {
  return urlOf(report, section.anchor) ?? `${folderOf(report.site)}/${report.file}:${section.line}`;
}

function blockLine(block: Block): string {
  const marker = block.marker === undefined ? '' : `${block.marker} `;
  return `${'  '.repeat(block.depth)}${marker}${block.spans.map(styled).join('')}`.replaceAll('\n', '\n  │ ');
}

function styled(span: Span): string {
  return span.strong === true ? styleText('bold', span.text) : span.text;
}

function noneText(answer: Extract<Answer, { kind: 'none' }>, reportCount: number): string {
  if (reportCount === 0) return 'There are no reports yet, so there is nothing to answer from.';
  const about = answer.missing.length > 0 ? answer.missing.join(', ') : answer.question.text;
  const searched = reportCount === 1 ? 'The one report says' : `The ${reportCount} reports say`;
  const [noEvent] = noEventThen(answer);
  if (noEvent !== undefined) {
    const nearest = answer.closest.map(({ report }) => `  - ${report.name} (${report.date})`);
    return [noEvent, ...(nearest.length > 0 ? ['Nearest in time:', ...nearest] : [])].join('\n');
  }
  const closest = answer.closest.map(({ section, report }) => `  - ${section.heading || report.name} (${report.name})`);
  return [`${searched} nothing about: ${about}`, ...(closest.length > 0 ? ['Closest titles:', ...closest] : [])].join(
    '\n',
  );
}
