import type { ReportRef } from '../event.ts';

/** Who wrote the reports of a group: by author and language, the folder of the report. */
export type Writers = ReadonlyMap<string, string>;

export function writersOf(reports: readonly ReportRef[]): Writers {
  return new Map(reports.map((ref) => [authorKey(ref), folder(ref)]));
}

/** Whether an author wrote in both groups, in one language and in two folders. */
export function sameAuthorTwice(one: Writers, other: Writers): boolean {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  for (const [author, own] of fewer) {
    const known = more.get(author);
    if (known !== undefined && known !== own) return true;
  }
  return false;
}

function authorKey({ site, file }: ReportRef): string {
  return `${site} ${/\.[a-z]{2}(?=\.md$)/.exec(file)?.[0] ?? ''}`;
}

function folder({ file }: ReportRef): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}
