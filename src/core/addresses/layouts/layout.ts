import type { Settings } from '../hugo/settings.ts';
import type { ReadingRules } from '../reading-rules.ts';

/** A program that makes a site of Markdown. `unknown` is one whose addresses are not derived here. */
export type Generator =
  | 'jekyll'
  | 'mkdocs'
  | 'docusaurus'
  | 'vitepress'
  | 'astro'
  | 'zola'
  | 'obsidian'
  | 'mdbook'
  | 'sphinx'
  | 'unknown';

/** What a folder's own files say about how its content is laid out, published and written. Plain data. */
export interface Layout {
  readonly generator: Generator;
  /** The file or folder that told, below the folder: `mkdocs.yml`. */
  readonly toldBy: string;
  /** Where the content lies, as paths below the folder that end in '/'; [''] for everywhere. */
  readonly folders: readonly string[];
  /** Folders below these, by name, hold no reports: layouts, pieces of pages, what was built. */
  readonly leftOut: readonly string[];
  /** How its Markdown is read, and how headings get their ids. */
  readonly rules: ReadingRules;
  /** As written; '' when there is none, or it is no plain text. */
  readonly baseUrl: string;
  readonly title: string;
  readonly author: string;
  /** Key of the language of its pages, such as 'de'; 'en' where nothing says. */
  readonly language: string;
  /** All else that its configuration says, with keys in lower case. */
  readonly settings: Settings;
  /** Its folders of content as far as they differ, the one whose pages count most first; [] where all go one way. */
  readonly sources: readonly ContentSource[];
}

/** A folder of content whose pages go one way. Plain data. */
export interface ContentSource {
  /** Below the site's folder, ending in '/'. */
  readonly folder: string;
  /** What makes pages of its files. */
  readonly kind: 'docs' | 'blog' | 'pages';
  /** What their addresses begin with below the base address, '' or ending in '/'; undefined where nobody can know. */
  readonly route: string | undefined;
  /** Key of the language that its pages are in. */
  readonly language: string;
  /** The folder whose pages these are in another language or in another version. */
  readonly of?: string;
  /** Whether files without a counterpart in that folder make no page. */
  readonly needsOriginal?: true;
  /** The folder whose pages these are an edition of: what an edition before it in the list has, too, is no report. */
  readonly versionOf?: string;
}

/** What stands in a folder, for those who recognise layouts. */
export interface FolderFiles {
  /** Names of the files and folders at its top. */
  readonly names: ReadonlySet<string>;
  /** Configuration, by its path below the folder. */
  readonly configs: ReadonlyMap<string, string>;
}

/** Recognises one layout. @throws UnreadableConfig when a configuration is there and not valid. */
export type Recogniser = (files: FolderFiles) => Layout | undefined;

/** The address of one file's page below the base address; undefined when it has none, or nobody can know. */
export type AddressOf = (page: PageFile) => string | undefined;

export interface PageFile {
  /** Below the folder of the content. */
  readonly path: string;
  /** The folder that the layout tells apart, with the path below it; absent where it tells none. */
  readonly source?: ContentSource & { readonly path: string };
  /** Its front matter, with keys in lower case. */
  readonly settings: Settings;
  readonly layout: Layout;
  /** Whether there is a file at another path below the folder of the content. */
  readonly hasBeside: (path: string) => boolean;
  /** Pages dated later are not published. */
  readonly now: Date;
}
