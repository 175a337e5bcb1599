import { isGuidance, isTemplateBlock, isTemplateReport, isTemplateSection } from '../../event/template/template.ts';
import { type Block, blockText, type ParsedReport, type Section, spansText } from '../../report/parsed-report.ts';
import { firstLine } from '../checked-content.ts';
import { error, type GradedProblem, type Rule, warning } from '../rule.ts';

/** What the author was to fill in and did not: `<YYYY-MM-DD>`, `<Add event name>`, "Add your event photos here". */
export const placeholders: Rule = () => (file) =>
  textsOf(file.parsed).flatMap(({ text, line }): readonly GradedProblem[] => {
    if (!isGuidance(text)) return [];
    const written = ANGLED.exec(text)?.[0];
    if (written !== undefined) {
      const message = `${written} was not filled in. Write what it asks for, or remove the line.`;
      return [error(line, 'placeholder', message)];
    }
    if (!PHOTOS.test(text)) return [];
    const message = `"${text.trim()}" is an instruction of the template. Add the photos, or remove the line.`;
    return [warning(line, 'placeholder', message)];
  });

/** In instructions `<your bucket>` asks the reader, not the author. */
const ANGLED = /<(?!\s*your\b)[^<>]+>/iu;

/** Told from other guidance by what it asks for. */
const PHOTOS = /^\W*(?:add|thêm)\b.*(?:photo|image|ảnh|hình)/iu;

interface Text {
  readonly text: string;
  readonly line: number;
}

function textsOf({ sections, pictures, frontMatter }: ParsedReport): readonly Text[] {
  const title = typeof frontMatter['title'] === 'string' ? [{ text: frontMatter['title'], line: 1 }] : [];
  return [
    ...title,
    ...sections.flatMap(({ heading, line, blocks }) => [{ text: heading, line }, ...blocks.map(proseOf)]),
    ...pictures.map(({ alt, line }) => ({ text: alt, line })),
  ];
}

/** Commands hold angle brackets of their own. */
function proseOf({ kind, spans, line }: Block): Text {
  return { text: kind === 'code' ? '' : spansText(spans.filter(({ code }) => code !== true)), line };
}

/** Text of the template: its whole report, sections or lines of it, and its guidance for authors. */
export const templateText: Rule = () => (file) => {
  const { sections } = file.parsed;
  if (isTemplateReport(file.parsed)) return [error(firstLine(file), 'template-report', UNTOUCHED)];
  return [...wholeSections(sections), ...sections.flatMap(guidance), ...sections.flatMap(someLines)];
};

const UNTOUCHED =
  "This page is the template's, nearly untouched; nothing is answered from it. Write your report, or remove the page.";

/** One problem for sections that follow each other: the template's report is at times left below the author's own. */
function wholeSections(sections: readonly Section[]): readonly GradedProblem[] {
  return sections.flatMap((section, index) => {
    if (!isExample(section) || isExample(lastWithText(sections.slice(0, index)))) return [];
    const after = sections.slice(index + 1);
    const end = after.findIndex((next) => next.blocks.length > 0 && !isExample(next));
    const last = (end === -1 ? after : after.slice(0, end)).findLast(isExample);
    const what = last === undefined ? `"${section.heading}" is` : `All from here to "${last.heading}" is`;
    const message = `${what} the template's text about another workshop. Remove it, or write your own.`;
    return [error(section.line, 'template-text', message)];
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
  return [error(found.line, 'template-text', message)];
}

/** What is to be filled in is a placeholder. */
function isInstruction(text: string): boolean {
  return isGuidance(text) && !/<[^<>]+>/u.test(text) && !PHOTOS.test(text);
}

function someLines(section: Section): readonly GradedProblem[] {
  if (isTemplateSection(section)) return [];
  return section.blocks.filter(isExampleLine).map((block) => {
    const message = `"${start(blockText(block))}" is a line of the template, about another workshop. Remove it, or write your own.`;
    return warning(block.line, 'template-text', message);
  });
}

function start(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text;
}

/** Characters of a line that are enough to find it. */
const SHOWN = 60;
