/** A text for one line of a terminal: what is quoted from a report may be anything. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
