/**
 * Removes Hugo's shortcode tags, `{{< … >}}` and `{{% … %}}`, and keeps what stands between an opening and a closing
 * one: a notice holds text, a figure holds none. Line breaks inside a tag stay, so that line numbers are the file's own.
 */
export function removeShortcodes(text: string): string {
  return text.replace(TAG, (tag, angle, percent) => (angle || percent ? tag.replace(/[^\n]+/g, '') : tag));
}

/** One that is not closed goes on to the end of the text. */
const TAG = /\{\{(?:<.*?(>\}\}|$)|%.*?(%\}\}|$))/gs;
