import { type ContentFile, isBelow } from './content-path.ts';
import { type Settings, settingsAt, textAt, toSettings } from './settings.ts';

export interface SiteFile {
  readonly file: ContentFile;
  /** Its front matter, with keys in lower case. */
  readonly settings: Settings;
}

/**
 * Hands down what sections say in `cascade`: a page's own front matter wins, then that of the nearest section. A
 * cascade also counts for the section itself, and only within its language. Of `_target`, `kind`, `lang` and `path`
 * are understood. https://gohugo.io/content-management/front-matter/#front-matter-cascade
 */
export function withCascades(files: readonly SiteFile[]): readonly SiteFile[] {
  const sections = files
    .filter(({ file, settings }) => file.kind === 'section' && settings['cascade'] !== undefined)
    .sort((a, b) => a.file.folder.length - b.file.folder.length);
  if (sections.length === 0) return files;
  return files.map(({ file, settings }) => {
    const above = sections.filter((s) => s.file.lang === file.lang && isBelow(file.folder, s.file.folder));
    const handed = above.flatMap((section) => cascadesOf(section.settings)).filter((each) => isFor(each, file));
    return { file, settings: Object.assign({}, ...handed, settings) };
  });
}

function cascadesOf(settings: Settings): readonly Settings[] {
  const cascade = settings['cascade'];
  return Array.isArray(cascade) ? cascade.map(toSettings) : [settingsAt(settings, 'cascade')];
}

function isFor(cascade: Settings, file: ContentFile): boolean {
  const target = { ...settingsAt(cascade, '_target'), ...settingsAt(cascade, 'target') };
  const page = { kind: kindOf(file), lang: file.lang, path: pagePath(file) };
  return Object.entries(page).every(([key, value]) => {
    const pattern = textAt(target, key);
    return pattern === '' || globToRegExp(pattern).test(value);
  });
}

function kindOf({ kind, folder }: ContentFile): string {
  if (kind !== 'section') return 'page';
  return folder === '' ? 'home' : 'section';
}

function pagePath({ kind, folder, name }: ContentFile): string {
  const parts = kind === 'page' ? [folder, name] : [folder];
  return `/${parts.filter((part) => part !== '').join('/')}`.toLowerCase();
}

/**
 * '*' stays within a folder, '**' does not; {a,b} is either. (picomatch and minimatch follow the shell instead: they do
 * not let '*' stand for a leading dot, and '/a/**' matches '/a'.)
 */
function globToRegExp(glob: string): RegExp {
  const source = glob.toLowerCase().replace(/\*\*|[*?{},]|[\\^$.|+()[\]]/g, (part) => GLOB[part] ?? `\\${part}`);
  return new RegExp(`^${source}$`);
}

const GLOB: Readonly<Record<string, string>> = {
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
  '{': '(?:',
  '}': ')',
  ',': '|',
};
