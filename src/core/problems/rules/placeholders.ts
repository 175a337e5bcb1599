import { isGuidance } from '../../event/template/template.ts';
import { type Block, type ParsedReport, spansText } from '../../report/parsed-report.ts';
import type { GradedProblem, Rule } from '../file-problem.ts';

/** What the author was to fill in and did not: `<YYYY-MM-DD>`, `<Add event name>`, "Add your event photos here". */
export const placeholders: Rule = () => (file) =>
  textsOf(file.parsed).flatMap(({ text, line }): readonly GradedProblem[] => {
    if (!isGuidance(text)) return [];
    const written = ANGLED.exec(text)?.[0];
    if (written !== undefined) return [{ line, ...notFilledIn(written) }];
    return PHOTOS.test(text) ? [{ line, ...photosWanted(text) }] : [];
  });

/** In instructions `<your bucket>` asks the reader, not the author. */
const ANGLED = /<\s*(?!your\b)[^<>]+>/iu;

/** Told from other guidance by what it asks for. */
export const PHOTOS = /^\W*(?:add|thêm)\b.*(?:photo|image|ảnh|hình)/iu;

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

type Found = Omit<GradedProblem, 'line'>;

function notFilledIn(written: string): Found {
  const message = `${written} was not filled in. Write what it asks for, or remove the line.`;
  return { severity: 'error', rule: 'placeholder', message };
}

function photosWanted(text: string): Found {
  const message = `"${text.trim()}" is an instruction of the template. Add the photos, or remove the line.`;
  return { severity: 'warning', rule: 'placeholder', message };
}
