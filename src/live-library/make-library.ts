import { createHash, hash } from 'node:crypto';
import type { Logger } from 'pino';
import { codeVersion } from '../build.ts';
import type { LoadedContent } from '../content/load-content.ts';
import type { Glossary } from '../core/glossary/glossary.ts';
import { compileLibrary } from '../core/library/compile-library.ts';
import { type Content, createToPages, placeKey, toPages } from '../core/library/content.ts';
import { type Knowledge, type Library, libraryFrom } from '../core/library/library.ts';
import { readReports } from '../core/library/reports.ts';
import type { ReportFields } from '../core/report/file-report.ts';
import type { ParsedReport } from '../core/report/parsed-report.ts';
import { bytesOf, type Packed } from '../packed-report.ts';
import { fromBytes, type LibraryBytes, toBytes } from './bytes/library-bytes.ts';
import { weightOf } from './bytes/weight.ts';
import type { CompileWith } from './compiling/compile-thread.ts';
import { createCompiler } from './compiling/compiler.ts';
import { createKeepLibrary } from './keep-library.ts';

export interface MakeOptions {
  readonly knowledge: Knowledge;
  /** Folder for what can be made again. */
  readonly cacheDir: string;
  /** What the content was read from: each keeps a snapshot of its own. */
  readonly source: string;
  readonly log?: Pick<Logger, 'warn'> | undefined;
  /** Told before so many reports are compiled, which takes some twenty milliseconds each. */
  readonly onCompile?: (reports: number) => void;
}

export interface MadeLibrary {
  readonly library: Library;
  /** What it was made of, see `toBytes`. */
  readonly bytes: () => LibraryBytes;
  /** What the files say, by `placeKey`. */
  readonly bodies: () => ReadonlyMap<string, Packed['bytes']>;
  /** See `weightOf`; absent where it was made here. */
  readonly weight?: ArrayBuffer;
}

/** Makes a library of each content. */
export interface LibraryMaker {
  readonly make: (loaded: LoadedContent) => Promise<MadeLibrary>;
  /** Told that other content is read now: what the next library takes is read meanwhile, where the last one was large. */
  readonly prepare: () => void;
  /** Ends what is under way, but for what is being kept. */
  readonly close: () => Promise<void>;
}

/** Fewer reports are compiled before another thread has started. */
const SMALL_REPORTS = 20;

/**
 * Large content is compiled in another thread, and what comes of it is kept on disk: the next start with the same content
 * compiles nothing.
 */
export function createLibraryMaker(options: MakeOptions): LibraryMaker {
  const { knowledge, cacheDir, source, log, onCompile = () => {} } = options;
  const { glossary } = knowledge;
  const workWith = (): CompileWith => {
    return { entries: glossary.entries, kept: { cacheDir, source, madeWith: madeWith(glossary) } };
  };
  const compiler = createCompiler(workWith, log);
  const libraries = createKeepLibrary({ cacheDir, log });
  const pagesOf = createToPages();
  let isLarge = false;
  return {
    prepare: () => {
      if (isLarge) compiler.prepare();
    },
    make: async (loaded) => {
      const { content } = loaded;
      isLarge = content.files.length > SMALL_REPORTS;
      if (!isLarge) return compileHere(content, knowledge);
      const snapshot = { source, madeFrom: madeFrom(loaded, glossary, pagesOf) };
      const kept = await libraries.find(snapshot);
      if (kept !== undefined) return madeOf(kept, content, knowledge);
      onCompile(content.files.length);
      const bytes = await compiler.compile(content);
      libraries.keep(snapshot, bytes);
      return madeOf(bytes, content, knowledge);
    },
    close: async () => {
      await compiler.close();
      await libraries.done();
    },
  };
}

/**
 * All that a compiled library depends on: the content, where its pages are (Hugo publishes some only later, so that this
 * depends on the clock), the glossary, and the code. @returns 64 hexadecimal digits.
 */
export function madeFrom({ content, fingerprint }: LoadedContent, glossary: Glossary, pagesOf = toPages): string {
  const digest = createHash('sha256').update(fingerprint).update(madeWith(glossary));
  for (const page of pagesOf(content)) digest.update(JSON.stringify(page));
  return digest.digest('hex');
}

/** What the same content makes the same library with. @returns 64 hexadecimal digits. */
function madeWith({ entries }: Glossary): string {
  return hash('sha256', JSON.stringify([entries, codeVersion()]));
}

function compileHere(content: Content, knowledge: Knowledge): MadeLibrary {
  const data = compileLibrary(readReports(content), knowledge.glossary);
  return { library: libraryFrom(data, knowledge), bytes: () => toBytes(data), bodies: () => bodiesOf(content) };
}

function madeOf(bytes: LibraryBytes, content: Content, knowledge: Knowledge): MadeLibrary {
  const parsed = new Map(content.files.map((file) => [placeKey(file.site, file.path), file.parsed]));
  const bodyOf = ({ site, file }: ReportFields): ParsedReport => parsed.get(placeKey(site, file)) ?? NOTHING;
  return {
    library: libraryFrom(fromBytes(bytes, bodyOf), knowledge),
    bytes: () => bytes,
    bodies: () => bodiesOf(content),
    weight: weightOf(bytes),
  };
}

function bodiesOf({ files }: Content): ReturnType<MadeLibrary['bodies']> {
  return new Map(files.map(({ site, path, parsed }) => [placeKey(site, path), bytesOf(parsed)]));
}

/** The content holds all that its library was made of. */
const NOTHING: ParsedReport = { frontMatter: {}, sections: [], pictures: [], problems: [] };
