import { fenceAfter, START } from './fences.ts';

/**
 * Changes a text everywhere but in fenced code, a stretch of whole lines at a time. `change` keeps the number of lines,
 * and so does this.
 */
export function outsideFences(text: string, change: (stretch: string) => string): string {
  if (!/```|~~~/.test(text)) return change(text);
  const done: string[] = [];
  let place = START;
  let wasCode = false;
  let lines: string[] = [];
  const close = (): void => {
    if (lines.length > 0) done.push(wasCode ? lines.join('\n') : change(lines.join('\n')));
    lines = [];
  };
  for (const line of text.split('\n')) {
    place = fenceAfter(line, place);
    const isCode = place.isCode !== 'no';
    if (isCode !== wasCode) close();
    wasCode = isCode;
    lines.push(line);
  }
  close();
  return done.join('\n');
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
