import { isIndexName, readFileName } from '../../report/file-name.ts';
import { groupBy } from '../../text/group-by.ts';
import type { ReportRef } from '../event.ts';

/** The files of many sites, told apart. */
interface SectionIndexes<File extends ReportRef> {
  /** All, those that are indexes marked. */
  readonly files: readonly File[];
  /** Lists of what stands below them, those deepest down first. */
  readonly indexes: readonly File[];
  /** All other files. */
  readonly pages: readonly File[];
  /** The indexes above a page in its own language, the nearest first. */
  readonly above: (page: ReportRef) => readonly File[];
}

/** A file whose folder has folders with other files below it is a section's index, if it is named like one. */
export function findSectionIndexes<File extends ReportRef & { readonly isIndex?: true }>(
  given: readonly File[],
): SectionIndexes<File> {
  const withFolders = new Set(given.flatMap(({ site, file }) => foldersAbove(file).map((name) => `${site}\n${name}`)));
  const isIndex = ({ site, file }: ReportRef): boolean => {
    const name = readFileName(file);
    return isIndexName(name) && withFolders.has(`${site}\n${name.folder}`);
  };
  const files = given.map((file) => (isIndex(file) ? { ...file, isIndex: true as const } : file));
  const indexes = files.filter((file) => file.isIndex).toSorted((a, b) => b.file.length - a.file.length);
  const byFolder = groupBy(indexes, ({ site, file }) => {
    const { folder, language } = readFileName(file);
    return `${site}\n${folder}\n${language}`;
  });
  return {
    files,
    indexes,
    pages: files.filter((file) => !file.isIndex),
    above: ({ site, file }) => {
      const { language } = readFileName(file);
      return foldersAbove(file).flatMap((folder) => byFolder.get(`${site}\n${folder}\n${language}`) ?? []);
    },
  };
}

/** The folders that hold a file's own folder, with a slash at their end, the innermost first; '' is the outermost. */
function foldersAbove(file: string): readonly string[] {
  const ends = [...file.matchAll(/\//g)].map(({ index }) => index + 1);
  return [0, ...ends]
    .slice(0, ends.length)
    .map((end) => file.slice(0, end))
    .toReversed();
}
