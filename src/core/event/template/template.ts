import { type Block, blockText, type ParsedReport, type Section } from '../../report/parsed-report.ts';
import { foldInPlace, foldWords, words } from '../words/fold.ts';
import { TEMPLATE_EVENT, TEMPLATE_LINES, TEMPLATE_SPEAKERS } from './template-lines.ts';

/**
 * Whether a line is guidance for authors that was left in: "⚠️ … copy verbatim", "In this section, you should list …",
 * "Add your event photos here", `<Thêm tên sự kiện 4>`.
 */
export function isGuidance(text: string): boolean {
  return isFoldedGuidance(foldInPlace(text.slice(0, LONGEST_GUIDANCE)));
}

/** Whether a picture's description comes from the template: it describes no picture of the event. */
export function isTemplateAlt(alt: string): boolean {
  return /^(?:iot weather station architecture|anh \d+ cua ban|your (?:photo|image) ?\d*|photo \d+|image \d+)$/.test(
    foldWords(alt),
  );
}

/** Whether a block is guidance, or a line of the report that comes with the template. */
export function isTemplateBlock(block: Block): boolean {
  return originOf(block) !== 'author';
}

/**
 * Whether a section holds nothing but guidance (labels without a value aside), or nearly only lines of the template's
 * report. A section without text never does.
 */
export function isTemplateSection(section: Section): boolean {
  return authoredPart(section) === undefined;
}

/** What of a report its author wrote, and what the template left. */
export interface Authorship {
  /** The file is the template's own report, untouched or nearly so. */
  readonly isTemplate: boolean;
  /** For each section of the report the same with the author's blocks only; undefined for a template's section. */
  readonly parts: readonly (Section | undefined)[];
  /** Those that are the author's: a template report appended to a real one is gone. */
  readonly authored: readonly Section[];
}

/** Judges each section of a report. It takes time: whoever asks more than one thing of a report calls this once. */
export function authorshipOf({ sections }: ParsedReport): Authorship {
  const parts = sections.map(authoredPart);
  const withText = sections.filter(({ blocks }) => blocks.length > 0).length;
  const authored = parts.filter((part) => part !== undefined);
  const leftovers = parts.length - authored.length;
  return { isTemplate: leftovers > 0 && leftovers >= withText * MOST, parts, authored };
}

/** Whether the file is the template's own report, untouched or nearly so. */
export function isTemplateReport(report: ParsedReport): boolean {
  return authorshipOf(report).isTemplate;
}

/** The sections that the author wrote, without blocks of guidance; a template report appended to a real one is gone. */
export function authoredSections(report: ParsedReport): readonly Section[] {
  return authorshipOf(report).authored;
}

/** Whether a name is that of the template's workshop. */
export function isTemplateEvent(name: string): boolean {
  return foldWords(name).includes(TEMPLATE_EVENT);
}

/** Guidance says so at its beginning. */
const LONGEST_GUIDANCE = 300;
/** Twelve words are at most this many characters in the template. */
const LONGEST_START = 130;

/** Authors touch a word here and there. */
const NEARLY_ALL = 0.75;
const MOST = 0.6;

/** Angle brackets around words that ask for something; "DX<inAction>" is a name, `<bucket>` stands in commands. */
const PLACEHOLDER =
  /<\s*(?:yyyy\b|(?:them|nhap|add|insert|enter) [^<>]|dia diem|vai tro|ten su kien|event name|your)[^<>]*>/;

const NOT_TO_COPY =
  /copy verbatim|sao chep nguyen van|(?:do not|not|khong|khong nen) (?:copy|sao chep)\b.{0,60}\b(?:report|bao cao)/;

const GUIDANCE_STARTS: readonly RegExp[] = [
  /(?:in this section, you (?:should|need)|trong phan nay, (?:cac )?ban (?:can|se|nen))/,
  /(?:each event should be presented in the format|moi su kien (?:nen|can) duoc trinh bay theo dinh dang)/,
  /(?:this listing helps demonstrate|viec liet ke nay giup the hien)/,
  /(?:event name|ten su kien|date and time|thoi gian to chuc|thoi gian dien ra)[^\w:]*$/,
  /(?:location \(if applicable\)|dia diem \(neu co\))/,
  /(?:your role in the event|vai tro cua ban trong su kien) \(/,
  /(?:a brief description of the event.s content and main activities|mo ta ngan gon (?:ve )?noi dung va hoat dong chinh (?:trong|cua) su kien)\W*$/,
  /(?:outcomes or value gained \(lessons|ket qua hoac gia tri dat duoc \(bai hoc)/,
  /(?:add your .{0,20}(?:photos?|images?) here|them (?:cac )?(?:hinh anh|anh|hinh) .{0,30}(?:tai|vao) day)\W*$/,
];

const GUIDANCE_START = new RegExp(`^\\W*(?:${GUIDANCE_STARTS.map(({ source }) => source).join('|')})`);

/** What is sought first is quickly sought: nearly all lines are neither. */
function isFoldedGuidance(folded: string): boolean {
  if (folded.includes('<') && PLACEHOLDER.test(folded)) return true;
  return (/copy|sao chep/.test(folded) && NOT_TO_COPY.test(folded)) || GUIDANCE_START.test(folded);
}

type Origin = 'guidance' | 'template' | 'author';

function authoredPart(section: Section): Section | undefined {
  const origins = section.blocks.map(originOf);
  if (origins.every((origin) => origin === 'author')) return section;
  const texts = section.blocks.flatMap((block, index) => (blockText(block).endsWith(':') ? [] : [origins[index]]));
  const own = texts.filter((origin) => origin !== 'guidance');
  if (own.filter((origin) => origin === 'template').length >= own.length * NEARLY_ALL) return undefined;
  return { ...section, blocks: section.blocks.filter((_, index) => origins[index] === 'author') };
}

function originOf(block: Block): Origin {
  const text = block.kind === 'code' ? '' : blockText(block);
  const start = foldInPlace(text.slice(0, LONGEST_GUIDANCE));
  return isFoldedGuidance(start) ? 'guidance' : isTemplateLine(start) ? 'template' : 'author';
}

function isTemplateLine(folded: string): boolean {
  if (!FIRST_WORDS.has(FIRST_WORD.exec(folded)?.[0] ?? '')) return false;
  const all = words(folded.slice(0, LONGEST_START));
  if (TEMPLATE_LINES.has(all.slice(0, 12).join(' '))) return true;
  return TEMPLATE_SPEAKERS.some((name) => all.slice(0, 3).join(' ').startsWith(name));
}

const FIRST_WORD = /[\p{L}\p{N}]+/u;
const FIRST_WORDS: ReadonlySet<string | undefined> = new Set(
  [...TEMPLATE_LINES, ...TEMPLATE_SPEAKERS].map((line) => line.split(' ')[0]),
);
