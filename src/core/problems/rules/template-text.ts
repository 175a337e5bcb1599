import { isGuidance, isTemplateBlock, isTemplateReport, isTemplateSection } from '../../event/template/template.ts';
import { type Block, blockText, type Section } from '../../report/parsed-report.ts';
import type { GradedProblem, Rule } from '../file-problem.ts';
import { PHOTOS } from './placeholders.ts';

/** Text of the template: its whole report, sections or lines of it, and its guidance for authors. */
export const templateText: Rule = () => (file) => {
  const { sections } = file.parsed;
  if (isTemplateReport(file.parsed)) return [untouched(sections)];
  return [...wholeSections(sections), ...sections.flatMap(guidance), ...sections.flatMap(someLines)];
};

function untouched(sections: readonly Section[]): GradedProblem {
  const line = sections[0]?.line ?? 1;
  const message =
    "This page is the template's, nearly untouched; nothing is answered from it. Write your report, or remove the page.";
  return { line, severity: 'error', rule: 'template-report', message };
}

/** One problem for sections that follow each other: the template's report is at times left below the author's own. */
function wholeSections(sections: readonly Section[]): readonly GradedProblem[] {
  return sections.flatMap((section, index) => {
    if (!isExample(section) || isExample(lastWithText(sections.slice(0, index)))) return [];
    const after = sections.slice(index + 1);
    const end = after.findIndex((next) => next.blocks.length > 0 && !isExample(next));
    const last = (end === -1 ? after : after.slice(0, end)).findLast(isExample);
    const what = last === undefined ? `"${section.heading}" is` : `All from here to "${last.heading}" is`;
    const message = `${what} the template's text about another workshop. Remove it, or write your own.`;
    return [{ line: section.line, severity: 'error', rule: 'template-text', message }];
  });
}

/** Headings that only hold deeper ones stand between. */
function lastWithText(sections: readonly Section[]): Section | undefined {
  return sections.findLast(({ blocks }) => blocks.length > 0);
}

/** Not of guidance alone. */
function isExample(section: Section | undefined): boolean {
  return section !== undefined && isTemplateSection(section) && section.blocks.some(isExampleLine);
}

function isExampleLine(block: Block): boolean {
  return isTemplateBlock(block) && !isGuidance(blockText(block));
}

/** One problem for each section: guidance stands in several lines. */
function guidance({ blocks }: Section): readonly GradedProblem[] {
  const found = blocks.find((block) => block.kind !== 'code' && isInstruction(blockText(block)));
  if (found === undefined) return [];
  const message = `"${start(blockText(found))}" is an instruction of the template to its authors. Remove it.`;
  return [{ line: found.line, severity: 'error', rule: 'template-text', message }];
}

/** What is to be filled in is a placeholder. */
function isInstruction(text: string): boolean {
  return isGuidance(text) && !/<[^<>]+>/u.test(text) && !PHOTOS.test(text);
}

function someLines(section: Section): readonly GradedProblem[] {
  if (isTemplateSection(section)) return [];
  return section.blocks.filter(isExampleLine).map((block) => {
    const message = `"${start(blockText(block))}" is a line of the template, about another workshop. Remove it, or write your own.`;
    return { line: block.line, severity: 'warning', rule: 'template-text', message };
  });
}

function start(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text;
}

/** Characters of a line that are enough to find it. */
const SHOWN = 60;
