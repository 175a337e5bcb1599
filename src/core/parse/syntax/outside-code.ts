/**
 * Changes a text everywhere but in fenced code, a stretch of whole lines at a time. `change` keeps the number of lines,
 * and so does this.
 */
export function outsideFences(text: string, change: (stretch: string) => string): string {
  const done: string[] = [];
  let open: string | undefined;
  let lines: string[] = [];
  const close = (): void => {
    if (lines.length > 0) done.push(open === undefined ? change(lines.join('\n')) : lines.join('\n'));
    lines = [];
  };
  for (const line of text.split('\n')) {
    const fence = FENCE.exec(line)?.[1];
    if (open === undefined && fence !== undefined) {
      close();
      open = fence;
      lines.push(line);
    } else if (open !== undefined && isClosing(line, open)) {
      lines.push(line);
      close();
      open = undefined;
    } else lines.push(line);
  }
  close();
  return done.join('\n');
}

/** Backticks may not stand behind opening ones: "``` a ``` b" is a line of text. */
const FENCE = /^[ \t>]*(`{3,}(?=[^`]*$)|~{3,})/;

function isClosing(line: string, open: string): boolean {
  const fence = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return fence?.[0] === open[0] && (fence?.length ?? 0) >= open.length;
}

/** Replaces what `pattern` finds outside of code of both kinds; line breaks in what goes stay. */
export function replaceOutsideCode(text: string, pattern: RegExp, replace: (...parts: string[]) => string): string {
  const withCode = new RegExp(
    `(\`+)(?!\`)[^\`\\n](?:[^\\n]*?[^\`\\n])?\\1(?!\`)|${pattern.source}`,
    `${pattern.flags.replace('g', '')}g`,
  );
  return outsideFences(text, (stretch) =>
    stretch.replace(withCode, (all: string, ticks: string | undefined, ...parts: string[]) => {
      if (ticks !== undefined) return all;
      const breaks = all.replace(/[^\n]+/g, '');
      const now = replace(all, ...parts);
      return now + breaks.slice(now.split('\n').length - 1);
    }),
  );
}
