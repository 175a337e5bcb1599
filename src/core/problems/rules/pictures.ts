import { isTemplateAlt } from '../../event/template/template.ts';
import { foldWords } from '../../event/words/fold.ts';
import type { Picture } from '../../report/parsed-report.ts';
import { groupBy } from '../../text/group-by.ts';
import type { CheckedFile, CheckedSite } from '../checked-content.ts';
import { error, type GradedProblem, type Rule, warning } from '../rule.ts';
import { sitePaths } from '../site-paths.ts';

/** Pictures without words, with the template's, or all with the same: who does not see them learns nothing. */
export const altTexts: Rule = () => (file) => {
  const pictures = picturesOf(file);
  const empty = pictures.filter(({ alt }) => alt.trim() === '');
  const general = pictures.filter(
    ({ alt }) => alt.trim() !== '' && (isTemplateAlt(alt) || GENERAL.has(foldWords(alt))),
  );
  const own = pictures.filter((picture) => !empty.includes(picture) && !general.includes(picture));
  const same = own.length > 1 && new Set(own.map(({ alt }) => foldWords(alt))).size === 1 ? own : [];
  return [
    ...once(empty, 'alt-empty', () => {
      return `${these(empty)} no words for those who do not see it. Say what it shows: ![The panel on stage](…).`;
    }),
    ...once(general, 'alt-template', ({ alt }) => {
      return `${these(general)} a text that says nothing about it: "${alt}". Say what it shows.`;
    }),
    ...once(same, 'alt-same', ({ alt }) => {
      const all = same.length === 2 ? 'Both' : `All ${same.length}`;
      return `${all} pictures have the same text: "${alt}". Say what each of them shows.`;
    }),
  ];
};

/** What editors and templates fill in. */
const GENERAL: ReadonlySet<string> = new Set(
  'alt text|image|images|img|image png|picture|photo|screenshot|anh|hinh|hinh anh|event photo|event image'.split('|'),
);

/** One problem for all pictures of a kind, at the first. */
function once(
  [first]: readonly Picture[],
  rule: string,
  message: (first: Picture) => string,
): readonly GradedProblem[] {
  return first === undefined ? [] : [warning(first.line, rule, message(first))];
}

function these({ length }: readonly Picture[]): string {
  return length === 1 ? 'The picture has' : `${length} pictures from here on have`;
}

/** Pictures whose files are not there. Nothing is said where only the Markdown of a site is at hand. */
export const brokenPictures: Rule = ({ sites, pages }) => {
  const filesOf = new Map(sites.map((site) => [site.name, filesByCapitals(site)]));
  return (file) => {
    const [own, files] = [pages.get(file.site), filesOf.get(file.site)];
    if (own === undefined || files === undefined) return [];
    const bases = own.bases(file.path);
    return picturesOf(file).flatMap(({ source, line }) => {
      const message = whatIsWrong(source, sitePaths(source, bases, own.root), files);
      return message === undefined ? [] : [error(line, 'broken-picture', message)];
    });
  };
};

/** Paths of the files that a page can show, by their form in small letters; undefined when not all are at hand. */
function filesByCapitals({ assets, resources }: CheckedSite): ReadonlyMap<string, readonly string[]> | undefined {
  return assets === undefined
    ? undefined
    : groupBy([...new Set([...assets, ...resources])], (path) => path.toLowerCase());
}

function whatIsWrong(
  source: string,
  paths: readonly string[],
  files: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const found = paths.flatMap((path) => files.get(path.toLowerCase()) ?? []);
  if (paths.length === 0 || found.some((file) => paths.includes(file))) return undefined;
  if (found[0] === undefined) return `The picture "${source}" is not there. Add its file to static/, or mend the path.`;
  return `The picture "${source}" is called "${found[0]}". Web servers tell capitals from small letters: write it so.`;
}

/** All pictures of a file: those of Markdown, and those of HTML and shortcodes, in the order of their lines. */
function picturesOf({ parsed, lines }: CheckedFile): readonly Picture[] {
  const tags = lines.flatMap((text, index) =>
    [...text.matchAll(TAG)].flatMap(([tag]): readonly Picture[] => {
      const source = attribute(tag, 'src');
      if (source === undefined) return [];
      const alt = attribute(tag, 'alt') ?? attribute(tag, 'caption') ?? attribute(tag, 'title') ?? '';
      return [{ line: index + 1, source, alt }];
    }),
  );
  return [...parsed.pictures, ...tags].sort((a, b) => a.line - b.line);
}

/** `<img …>`, and shortcodes that show a file: figure, and those that themes and authors add. */
const TAG = /<img\b[^<>]*>|\{\{[<%]\s*[\w-]+\s(?=[^{}]*[>%]\}\})[^{}]*?\bsrc\s*=[^{}]*?[>%]\}\}/giu;

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|\`([^\`]*)\`)`, 'i').exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
