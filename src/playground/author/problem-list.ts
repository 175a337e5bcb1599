import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FileProblem } from '../../core/problems/rule.ts';

/** What is to be mended, line by line; with the file in front where it is not clear which one is meant. */
export function problemList(problems: readonly FileProblem[], withFile = false): Element {
  const rows = problems.map(({ site, file, line, severity, rule, message }) =>
    h('li', { class: severity }, [
      h('code', withFile ? `${site}/${file}:${line}` : `line ${line}`),
      h('span', { class: 'badge' }, severity),
      h('span', message),
      h('small', rule),
    ]),
  );
  return h('ul', { class: 'problems' }, rows);
}
