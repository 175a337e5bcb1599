import { readContentPath } from '../../addresses/hugo/content-path.ts';
import { isTemplateReport } from '../../event/template/template.ts';
import { twinOf } from '../../event/twins/twins.ts';
import { isVietnamese } from '../../event/words/text-language.ts';
import { blocksText } from '../../report/parsed-report.ts';
import { groupBy } from '../../text/group-by.ts';
import { type CheckedContent, type CheckedFile, fileKey, firstLine } from '../checked-content.ts';
import { type GradedProblem, type Rule, warning } from '../rule.ts';

/** Files that Hugo takes for a translation and that are none: in the wrong language, or another report. */
export const translations: Rule = (all) => {
  const placed = placedFiles(all);
  const pages = groupBy(placed.values(), ({ page }) => page);
  return (file) => {
    const own = placed.get(fileKey(file.site, file.path));
    if (own === undefined || all.factsOf(file) === undefined) return [];
    const others = (pages.get(own.page) ?? []).filter(({ lang }) => lang !== own.lang);
    if (isInAnother(own) && (own.namesLanguage || others.some((other) => !isInAnother(other)))) {
      return [wrongLanguage(own)];
    }
    const original = others.find(({ namesLanguage }) => !namesLanguage);
    return own.namesLanguage && original !== undefined ? compare(own, original) : [];
  };
};

interface Placed {
  readonly file: CheckedFile;
  readonly lang: string;
  readonly namesLanguage: boolean;
  /** The same for the files of one page in all languages. */
  readonly page: string;
}

function placedFiles({ sites, files }: CheckedContent): ReadonlyMap<string, Placed> {
  const configs = new Map(sites.map(({ name, config }) => [name, config]));
  return new Map(
    files.flatMap((file): [string, Placed][] => {
      const config = configs.get(file.site);
      if (config === undefined) return [];
      const { lang, namesLanguage, folder, name } = readContentPath(config, file.path);
      const page = fileKey(file.site, `${folder}/${name}`);
      return [[fileKey(file.site, file.path), { file, lang, namesLanguage, page }]];
    }),
  );
}

/** Whether the text is in English where Vietnamese is due, or the other way round. */
function isInAnother({ file, lang }: Placed): boolean {
  const text = file.parsed.sections.map(({ heading, blocks }) => `${heading}\n${blocksText(blocks)}`).join('\n');
  const vietnamese = isVietnamese(text);
  if (vietnamese === undefined) return false;
  return lang === 'vi' ? !vietnamese : lang === 'en' && vietnamese;
}

function wrongLanguage({ file, lang }: Placed): GradedProblem {
  const [due, written] = lang === 'vi' ? ['Vietnamese', 'English'] : ['English', 'Vietnamese'];
  const message = `The site shows this page as ${due}, but it is written in ${written}. Translate it, or remove this file.`;
  return warning(firstLine(file), 'wrong-language', message);
}

function compare({ file }: Placed, original: Placed): readonly GradedProblem[] {
  if (isTemplateReport(original.file.parsed)) return [];
  const verdict = twinOf(original.file.parsed, file.parsed);
  if (verdict.kind === 'twin') return [];
  const message = `The site shows this as the translation of ${original.file.path}, but ${verdict.reason}. Translate that report, or give this one a page of its own.`;
  return [warning(firstLine(file), 'no-translation', message)];
}
