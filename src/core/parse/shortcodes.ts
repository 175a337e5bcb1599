/**
 * Removes Hugo's shortcode tags, `{{< … >}}` and `{{% … %}}`, and keeps what stands between an opening and a closing
 * one: a notice holds text, a figure holds none. Line breaks inside a tag stay, so that line numbers are the file's own.
 */
export function removeShortcodes(text: string): string {
  let result = '';
  let position = 0;
  for (;;) {
    const open = nextTag(text, position);
    if (open === -1) return result + text.slice(position);
    const close = text.indexOf(text[open + 2] === '<' ? '>}}' : '%}}', open + 3);
    if (close === -1) return result + text.slice(position);
    const end = close + 3;
    result += text.slice(position, open) + '\n'.repeat(text.slice(open, end).split('\n').length - 1);
    position = end;
  }
}

function nextTag(text: string, from: number): number {
  const positions = ['{{<', '{{%'].map((tag) => text.indexOf(tag, from)).filter((at) => at !== -1);
  return positions.length === 0 ? -1 : Math.min(...positions);
}
