import { replaceOutsideCode } from './outside-code.ts';

/**
 * Removes attributes that the writer gives to what stands before or above: kramdown's `{: .note}`, `{:toc}` and its list,
 * its extensions `{::options … /}`, and `{.button target=_blank}` behind a link, a picture or bold text.
 * https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
 */
export function removeAttributes(text: string): string {
  return replaceOutsideCode(text, ATTRIBUTES, () => '');
}

const LIST_OF_CONTENTS = String.raw`^[ \t]*(?:[*+-]|\d+\.)[ \t][^\n]*\n[ \t]*\{:toc[^{}\n]*\}`;
const COMMENT = String.raw`\{::comment\}(?:(?!\{::comment\})[\s\S])*?\{:\/(?:comment)?\}`;
const KRAMDOWN = String.raw`\{:{1,2}[^{}\n]*\}`;
const ATTRIBUTE = String.raw`(?:[.#][\w-]+|[\w-]+=(?:"[^"{}\n]*"|[\w./-]+))`;
const BEHIND = `(?<=[)\\]*_\`"])\\{[ \\t]*${ATTRIBUTE}(?:[ \\t]+${ATTRIBUTE})*[ \\t]*\\}`;
const ALONE = String.raw`^[ \t]*\{[ \t]*\.[\w-]+(?:[ \t]+\.[\w-]+)*[ \t]*\}[ \t]*$`;
const ATTRIBUTES = new RegExp([LIST_OF_CONTENTS, COMMENT, KRAMDOWN, BEHIND, ALONE].join('|'), 'm');
