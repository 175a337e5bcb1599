import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { AnchorRules } from '../core/link/anchors.ts';
import { readHugoConfig } from '../core/link/hugo-config.ts';
import { parseReport } from '../core/parse/parse-report.ts';
import { UnreadableReport } from '../core/parse/unreadable-report.ts';
import type { Content, ParsedFile } from '../core/reports.ts';
import { UserError } from '../user-error.ts';
import { findSites, type SiteFolder } from './find-sites.ts';

/** A file that was left out, with the reason as a sentence that names file and line. */
export interface Failure {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

export interface LoadedContent {
  readonly content: Content;
  readonly failures: readonly Failure[];
}

export interface LoadOptions {
  /** Base address of the published site; undefined: each site's own. */
  readonly siteUrl?: string | undefined;
  /** Told after each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Reads every report below a folder. One that cannot be read is left out and named; the others work.
 * @throws UserError when the folder is missing or holds no Markdown at all.
 */
export async function loadContent(dir: string, options: LoadOptions = {}): Promise<LoadedContent> {
  const folders = await findSites(dir);
  const found = (await Promise.all(folders.map(findFiles))).flat();
  if (found.length === 0) {
    throw new UserError(
      `The folder ${dir} holds no reports: no file in it ends in .md. Set CONTENT_DIR, or --content.`,
    );
  }
  const sites = folders.map(({ name, configFiles }) => ({ name, config: readHugoConfig(configFiles) }));
  const rules = new Map(sites.map(({ name, config }) => [name, config.anchors]));
  const files: ParsedFile[] = [];
  const failures: Failure[] = [];
  for (const file of found) {
    const result = await readReport(file, rules.get(file.site));
    if ('parsed' in result) files.push(result);
    else failures.push(result);
    options.onProgress?.(files.length + failures.length, found.length);
  }
  return { content: { sites, files, siteUrl: options.siteUrl, readAt: new Date() }, failures };
}

interface FoundFile {
  readonly site: string;
  readonly path: string;
  readonly absolute: string;
}

async function findFiles({ name, contentDir }: SiteFolder): Promise<readonly FoundFile[]> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.md$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((absolute) => ({ site: name, path: relative(contentDir, absolute).split(sep).join('/'), absolute }))
    .filter(({ path }) => !/(^|\/)[.]/.test(path));
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

async function readReport({ site, path, absolute }: FoundFile, rules?: AnchorRules): Promise<ParsedFile | Failure> {
  try {
    return { site, path, parsed: parseReport(decoder.decode(await readFile(absolute)), rules) };
  } catch (error) {
    const line = error instanceof UnreadableReport ? error.line : 1;
    return { file: relative(process.cwd(), absolute), line, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return 'it is not UTF-8';
  return error instanceof Error ? error.message : String(error);
}

/** `content/x/_index.md:3: the front matter is not valid YAML (…). The report is left out until it is mended.` */
export function describeFailure({ file, line, reason }: Failure): string {
  return `${file}:${line}: ${reason}. The report is left out until it is mended.`;
}
