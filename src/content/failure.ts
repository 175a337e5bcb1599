import { relative } from 'node:path';

/** Something of the content that could not be used, with the reason as the middle of a sentence. */
export interface Failure {
  /**
   * What became of it: a report was left out, or its last good version stays; a site's configuration was not
   * understood; a folder could not be read; a site has no reports any more, so its last ones stay.
   */
  readonly kind: 'left-out' | 'kept' | 'config' | 'folder' | 'emptied';
  /** Path from the working directory. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly reason: string;
}

/** @param absolute Path of the file on disk. */
export function failureAt(kind: Failure['kind'], absolute: string, reason: string, line = 1): Failure {
  return { kind, file: relative(process.cwd(), absolute) || '.', line, reason };
}

/** `content/x/_index.md:3: the front matter is not valid YAML (…). The report is left out until it is mended.` */
export function describeFailure({ kind, file, line, reason }: Failure): string {
  return `${file}:${line}: ${reason}. ${CONSEQUENCE[kind]}`;
}

const CONSEQUENCE: Readonly<Record<Failure['kind'], string>> = {
  'left-out': 'The report is left out until it is mended.',
  kept: 'Its last good version stays until it is mended.',
  config: 'The site has no links until it is mended.',
  folder: 'No more is known of what is in it until it can be read.',
  emptied: 'Its last good reports stay until it has some again, or is gone with its site.',
};

/** The system's own words for what went wrong with a file, without the path: that is named beside it. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return SYSTEM_REASONS[code] ?? error.message;
}

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be read (permission denied)',
  EPERM: 'it may not be read (not permitted)',
  ENOENT: 'it is not there any more',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a symbolic link that leads in a circle',
  EIO: 'the disk cannot read it',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
};
