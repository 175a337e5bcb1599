import type { FolderFiles } from './layout.ts';

/** The first of these configurations that is there, written as a program, without comments; '' where none is. */
export function readCode({ configs }: FolderFiles, names: readonly string[]): string {
  const name = names.find((each) => configs.has(each));
  return withoutComments(configs.get(name ?? '') ?? '');
}

/**
 * The options that a configuration written as a program gives a key as an object, `docs: { … }`, without braces. Programs
 * are not run: what is not written there, once, is not known.
 * @param code Without comments, as in all of this: see `readCode`.
 * @returns '' when the key is not there, false where it is turned off, undefined when its value cannot be known.
 */
export function blockAt(code: string, key: string): string | false | undefined {
  const place = placeOf(code, key);
  return typeof place === 'object' ? code.slice(place.start, place.end) : place;
}

/** Where the options stand that `blockAt` gives. */
function placeOf(code: string, key: string): Place | '' | false | undefined {
  const masked = withoutTexts(code);
  const uses = [...masked.matchAll(new RegExp(`(?<![\\w$.-])(?:${key}|(['"])${key}\\1)\\s*([:,}])\\s*`, 'g'))];
  const [use, ...others] = uses;
  if (use === undefined) return '';
  const start = use.index + use[0].length;
  if (others.length > 0 || use[2] !== ':') return undefined;
  if (/^false\b/.test(masked.slice(start))) return false;
  const [opening] = /^[(\s]*\{/.exec(masked.slice(start)) ?? [];
  return opening === undefined ? undefined : upToItsEnd(masked, start + opening.length);
}

/** From the first character to the one behind the last. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** What a plugin is given in a list: the block behind its name, `['@docusaurus/plugin-content-blog', { … }]`. */
export function blocksAfter(code: string, name: string): readonly string[] {
  const masked = withoutTexts(code);
  const named = new RegExp(`['"\`](?:${name})['"\`]\\s*,[(\\s]*\\{`, 'g');
  return [...code.matchAll(named)].map(({ index, 0: opening }) => {
    const place = upToItsEnd(masked, index + opening.length);
    return place === undefined ? '' : code.slice(place.start, place.end);
  });
}

/** A list of plain texts, `locales: ['en', 'vi']`; [] when the key is not there, undefined when it cannot be known. */
export function listAt(code: string, key: string): readonly string[] | undefined {
  const uses = [...code.matchAll(new RegExp(`(?<![\\w$.-])(?:${key}|(['"])${key}\\1)\\s*[:,]`, 'g'))];
  if (uses.length === 0) return [];
  const list = new RegExp(`(?<![\\w$.-])['"]?${key}['"]?\\s*:\\s*\\[([^\\][]*)\\]`).exec(code)?.[1];
  if (uses.length > 1 || list === undefined) return undefined;
  const items = list.split(',').flatMap((each) => each.trim() || []);
  const texts = items.flatMap((item) => /^(['"`])([^'"`$\\]*)\1$/.exec(item)?.[2] ?? []);
  return texts.length === items.length ? texts : undefined;
}

/** The same configuration without what it gives a key as an object: the same names mean other things in there. */
export function withoutBlock(code: string, key: string): string {
  const place = placeOf(code, key);
  return typeof place === 'object' ? code.slice(0, place.start) + code.slice(place.end) : code;
}

/** The names that an object's own keys have, those of objects inside it left aside. */
export function keysOf(block: string): readonly string[] {
  const masked = withoutTexts(block);
  let depth = 0;
  return [...masked.matchAll(/[{[(]|[}\])]|(?<![\w$.-])(?:([A-Za-z_$][\w$-]*)|(['"])([^'"]*)\2)\s*:/g)].flatMap(
    (each) => {
      const [all, name] = each;
      if (/^[{[(]$/.test(all)) depth += 1;
      else if (/^[}\])]$/.test(all)) depth -= 1;
      else if (depth === 0)
        return [name ?? /['"](.*)['"]/.exec(block.slice(each.index, each.index + all.length))?.[1] ?? ''];
      return [];
    },
  );
}

function upToItsEnd(masked: string, start: number): Place | undefined {
  let depth = 1;
  for (let at = start; at < masked.length; at += 1) {
    if (masked[at] === '{') depth += 1;
    else if (masked[at] === '}') depth -= 1;
    if (depth === 0) return { start, end: at };
  }
  return undefined;
}

/** Texts with nothing in them, at the same places: braces in them are none. Keys in quotes stay. */
function withoutTexts(code: string): string {
  return code.replace(TEXT, (all, at: number) => {
    const isKey = /^\s*:/.test(code.slice(at + all.length, at + all.length + KEY_SPACE));
    return isKey ? all : all.charAt(0) + ' '.repeat(Math.max(0, all.length - 2)) + all.slice(1).slice(-1);
  });
}

/** Nobody writes more between a key and its colon. Characters. */
const KEY_SPACE = 20;

/** One without an end goes on to the end of its line, or of all. */
const TEXT =
  /"(?:\\.|[^"\\\n])*(?:"|\\?(?=\n)|\\?$)|'(?:\\.|[^'\\\n])*(?:'|\\?(?=\n)|\\?$)|`(?:\\[\s\S]|[^`\\])*(?:`|\\?$)/g;

/**
 * The literal that a configuration written as a program gives a key: `url: 'https://…'`. Programs are not run, so
 * anything else than one plain text, written once, is not known.
 * @returns '' when the key is not there, undefined when its value cannot be known.
 */
export function literalAt(code: string, key: string): string | undefined {
  const uses = code.match(new RegExp(`(?<![\\w$.'"-])['"]?${key}['"]?\\s*[:=](?![=>])`, 'g')) ?? [];
  if (uses.length === 0) return new RegExp(`(?<![\\w$.-])${key}\\s*,`).test(code) ? undefined : '';
  const plain = new RegExp(
    `(?<![\\w$.'"-])['"]?${key}['"]?\\s*:\\s*(['"\`])((?:(?!\\1)[^\\\\\\n])*)\\1\\s*(?=[,}\\n]|$)`,
  );
  const value = plain.exec(code)?.[2];
  return uses.length > 1 || value === undefined || value.includes('${') ? undefined : value;
}

/** Texts stay, so that the `//` of an address is none. */
function withoutComments(code: string): string {
  return code.replace(TEXT_OR_COMMENT, (all) => (all.startsWith('/') ? '' : all));
}

/** A comment without an end goes on to the end of its line, or of all. */
const TEXT_OR_COMMENT = new RegExp(`${TEXT.source}|/\\*[\\s\\S]*?(?:\\*/|$)|//[^\\n]*`, 'g');
