/** A file of a theme, its path below the site's folder. */
export interface LayoutFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Layouts for the shortcodes that the given Markdown uses and Hugo does not bring, so that a site builds without its
 * theme. What stands between an opening and a closing tag is kept as Markdown; `notice` keeps it as the themes Learn
 * and Relearn do, as a piece by itself.
 */
export function shortcodeStubs(texts: readonly string[]): readonly LayoutFile[] {
  const closing = new Map<string, boolean>();
  for (const [, slash, name = ''] of texts.flatMap((text) => Array.from(text.matchAll(TAG)))) {
    closing.set(name, closing.get(name) === true || slash !== '');
  }
  return Array.from(closing)
    .filter(([name]) => !BUILT_IN.has(name))
    .map(([name, hasContent]) => ({ path: `layouts/shortcodes/${name}.html`, text: stub(name, hasContent) }));
}

/** A part of a name never begins with a dot: '../x' would be written outside the site's folder. */
const TAG = /\{\{[<%]\s*(\/?)\s*(\w[\w.-]*(?:\/\w[\w.-]*)*)/g;

/** https://gohugo.io/content-management/shortcodes/#use-hugos-built-in-shortcodes, as of 0.111 */
const BUILT_IN = new Set(
  ['comment', 'figure', 'gist', 'highlight', 'instagram', 'param', 'ref', 'relref', 'tweet', 'twitter', 'vimeo'].concat(
    'youtube',
  ),
);

function stub(name: string, hasContent: boolean): string {
  if (!hasContent) return '';
  // Version 1 of Hugo's shortcodes renders the inside of {{% … %}} by itself; the themes ask for it with this line.
  if (name === 'notice') return '{{ $_hugo_config := `{ "version": 1 }` }}<div class="notices">{{ .Inner }}</div>';
  return '\n{{ .Inner }}\n';
}
