import type { HugoConfig } from './hugo-config.ts';

/** What the place and the name of a content file say. */
export interface ContentFile {
  /** As given. */
  readonly path: string;
  readonly lang: string;
  /** Whether the file's name says its language; such a file wins over one that says none. */
  readonly namesLanguage: boolean;
  /** Folder below the content of its language, without slashes at its ends; '' at the top. */
  readonly folder: string;
  /** File name without language and extension: 'index', '_index', 'about'. */
  readonly name: string;
  /**
   * `section` is a folder's `_index.md` (the home page too), `bundle` its `index.md`; also with a language that the
   * site does not have, such as `_index.fr.md`.
   */
  readonly kind: 'section' | 'bundle' | 'page';
}

/**
 * The language is that of the name (`about.vi.md`, when the site has it), else that of a folder of its own, else the
 * default one. Language keys are in lower case and `X.VI.md` has none.
 */
export function readContentPath(config: HugoConfig, path: string): ContentFile {
  const { lang: folderLang, below } = languageFolder(config, path);
  const slash = below.lastIndexOf('/');
  const base = below.slice(slash + 1).replace(/\.[^.]*$/, '');
  const suffix = /[^.]\.([^.]+)$/.exec(base)?.[1];
  const named = config.languages.find(({ key }) => key === suffix);
  const name = named === undefined ? base : base.slice(0, -named.key.length - 1);
  return {
    path,
    lang: named?.key ?? folderLang,
    namesLanguage: named !== undefined,
    folder: slash === -1 ? '' : below.slice(0, slash),
    name,
    kind: /^_index(?:\.|$)/.test(name) ? 'section' : /^index(?:\.|$)/.test(name) ? 'bundle' : 'page',
  };
}

/** Whether `folder` is `above` or lies below it; everything is below ''. */
export function isBelow(folder: string, above: string): boolean {
  return above === '' || folder === above || folder.startsWith(`${above}/`);
}

/** `contentDir` of a language names a folder of the site; those below the site's content folder are seen here. */
function languageFolder(config: HugoConfig, path: string): { lang: string; below: string } {
  const folders = config.languages.flatMap(({ key, contentDir = '' }) => {
    const prefix = `${config.contentDir}/`;
    return contentDir.startsWith(prefix) ? [{ lang: key, folder: `${contentDir.slice(prefix.length)}/` }] : [];
  });
  const own = folders.find(({ folder }) => path.startsWith(folder));
  return own === undefined
    ? { lang: config.defaultLanguage, below: path }
    : { lang: own.lang, below: path.slice(own.folder.length) };
}
