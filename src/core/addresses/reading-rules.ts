import { type AnchorRules, DEFAULT_ANCHOR_RULES } from './hugo/anchors.ts';

/** How the Markdown of a file is read: what in it is no text, and what ids its headings have. Plain data. */
export interface ReadingRules {
  /** Tags of templates: Hugo's shortcodes, or those of Liquid and its kin (`{% … %}`, `{{ … }}`). */
  readonly tags: 'shortcodes' | 'liquid';
  /** `mdx`: imports, expressions and elements of JSX; `components`: elements with names of their own. */
  readonly elements: 'html' | 'components' | 'mdx';
  /** Whether `%%…%%` is a comment and `[[…]]` a link, as in Obsidian. */
  readonly isVault: boolean;
  /** Hugo's settings, or the name of another program's rule. */
  readonly anchors: AnchorRules | SlugRule;
  /** The rule of the Git host where the file can be read, too; absent: none. */
  readonly host?: HostRule;
}

/** How a program other than Hugo makes ids of headings; `none`: it makes none, or nobody can know. */
export type SlugRule = 'kramdown-gfm' | 'kramdown' | 'docusaurus' | 'vitepress' | 'astro' | 'toc' | 'zola' | 'none';

/** How a Git host makes ids of headings. */
export type HostRule = 'github' | 'gitlab' | 'gitea' | 'bitbucket';

/** Those of Hugo without any configuration. */
export const DEFAULT_READING: ReadingRules = {
  tags: 'shortcodes',
  elements: 'html',
  isVault: false,
  anchors: DEFAULT_ANCHOR_RULES,
};
