import type { CheckedSite } from '../checked-content.ts';
import type { Rule } from '../file-problem.ts';
import { picturesOf } from '../pictures.ts';
import { pagesOfSites } from '../site-pages.ts';
import { sitePaths } from '../site-paths.ts';

/** Pictures whose files are not there. Nothing is said where only the Markdown of a site is at hand. */
export const brokenPictures: Rule = (content) => {
  const pages = pagesOfSites(content);
  const filesOf = new Map(content.sites.map((site) => [site.name, filesByCapitals(site)]));
  return (file) => {
    const [own, files] = [pages.get(file.site), filesOf.get(file.site)];
    if (own === undefined || files === undefined) return [];
    const bases = own.bases(file.path);
    return picturesOf(file).flatMap(({ source, line }) => {
      const message = whatIsWrong(source, sitePaths(source, bases, own.root), files);
      return message === undefined ? [] : [{ line, severity: 'error', rule: 'broken-picture', message }];
    });
  };
};

/** Paths of the files that a page can show, by their form in small letters; undefined when not all are at hand. */
function filesByCapitals({ assets, resources }: CheckedSite): ReadonlyMap<string, ReadonlySet<string>> | undefined {
  if (assets === undefined) return undefined;
  const files = new Map<string, Set<string>>();
  for (const path of [...assets, ...resources]) {
    const key = path.toLowerCase();
    files.set(key, (files.get(key) ?? new Set()).add(path));
  }
  return files;
}

function whatIsWrong(
  source: string,
  paths: readonly string[],
  files: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const found = paths.flatMap((path) => [...(files.get(path.toLowerCase()) ?? [])]);
  if (paths.length === 0 || found.some((file) => paths.includes(file))) return undefined;
  if (found[0] === undefined) return `The picture "${source}" is not there. Add its file to static/, or mend the path.`;
  return `The picture "${source}" is called "${found[0]}". Web servers tell capitals from small letters: write it so.`;
}
