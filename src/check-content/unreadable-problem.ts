import { relative, resolve, sep } from 'node:path';
import type { Failure } from '../content/failure.ts';
import type { SiteFolder } from '../content/folders/find-sites.ts';
import type { FileProblem } from '../core/problems/rule.ts';

/** What could not be read, as a problem. The file of a site's configuration is "../hugo.toml", seen from its reports. */
export function unreadableProblem({ kind, file, line, reason }: Failure, folder: SiteFolder): FileProblem {
  const path = relative(folder.contentDir, resolve(file)).split(sep).join('/');
  const rule = kind === 'config' ? 'broken-config' : /front matter/.test(reason) ? 'broken-front-matter' : 'unreadable';
  const message = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}. ${CONSEQUENCE[rule]}`;
  return { site: folder.name, file: path || '.', line, severity: 'error', rule, message };
}

const CONSEQUENCE = {
  'broken-config': 'Mend it: until then no answer can link to this site.',
  'broken-front-matter': 'Mend it: until then neither Hugo nor Debrief can read the page.',
  unreadable: 'Nothing is answered from it until it can be read.',
} as const;
