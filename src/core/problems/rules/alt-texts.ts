import { isTemplateAlt } from '../../event/template/template.ts';
import { foldWords } from '../../event/words/fold.ts';
import type { GradedProblem, Rule } from '../file-problem.ts';
import { type CheckedPicture, picturesOf } from '../pictures.ts';

/** Pictures without words, with the template's, or all with the same: who does not see them learns nothing. */
export const altTexts: Rule = () => (file) => {
  const pictures = picturesOf(file);
  const empty = pictures.filter(({ alt }) => alt.trim() === '');
  const general = pictures.filter(
    ({ alt }) => alt.trim() !== '' && (isTemplateAlt(alt) || GENERAL.has(foldWords(alt))),
  );
  const own = pictures.filter((picture) => !empty.includes(picture) && !general.includes(picture));
  return [...problem(empty, emptyAlt), ...problem(general, templateAlt), ...problem(allTheSame(own), sameAlt)];
};

/** What editors and templates fill in. */
const GENERAL: ReadonlySet<string> = new Set(
  'alt text|image|images|img|image png|picture|photo|screenshot|anh|hinh|hinh anh|event photo|event image'.split('|'),
);

function allTheSame(pictures: readonly CheckedPicture[]): readonly CheckedPicture[] {
  return pictures.length > 1 && new Set(pictures.map(({ alt }) => foldWords(alt))).size === 1 ? pictures : [];
}

type Describe = (count: number, first: CheckedPicture) => Omit<GradedProblem, 'line' | 'severity'>;

function problem(pictures: readonly CheckedPicture[], describe: Describe): readonly GradedProblem[] {
  const [first] = pictures;
  if (first === undefined) return [];
  return [{ line: first.line, severity: 'warning', ...describe(pictures.length, first) }];
}

const emptyAlt: Describe = (count) => ({
  rule: 'alt-empty',
  message: `${pictures(count)} no words for those who do not see it. Say what it shows: ![The panel on stage](…).`,
});

const templateAlt: Describe = (count, { alt }) => ({
  rule: 'alt-template',
  message: `${pictures(count)} a text that says nothing about it: "${alt}". Say what it shows.`,
});

const sameAlt: Describe = (count, { alt }) => ({
  rule: 'alt-same',
  message: `${count === 2 ? 'Both' : `All ${count}`} pictures have the same text: "${alt}". Say what each of them shows.`,
});

function pictures(count: number): string {
  return count === 1 ? 'The picture has' : `${count} pictures from here on have`;
}
