import { CORE_SCHEMA, load, Type } from 'js-yaml';
import { parse as parseToml } from 'smol-toml';
import { UnreadableConfig } from '../hugo/config-files.ts';
import { type Settings, toSettings } from '../hugo/settings.ts';
import type { FolderFiles } from './layout.ts';

/** The first of these configurations that is there, in YAML or TOML. @throws UnreadableConfig */
export function readConfig({ configs }: FolderFiles, names: readonly string[]): Settings | undefined {
  const name = names.find((each) => configs.has(each));
  return name === undefined ? undefined : parse(name, configs.get(name) ?? '');
}

/** Tags that name code, as those of MkDocs do (`!!python/name:…`, `!ENV`), are passed over. */
const TAGGED = CORE_SCHEMA.extend(
  ['!', 'tag:yaml.org,2002:python/'].flatMap((tag) =>
    (['scalar', 'sequence', 'mapping'] as const).map(
      (kind) => new Type(tag, { kind, multi: true, construct: (data: unknown) => data }),
    ),
  ),
);

function parse(name: string, text: string): Settings {
  const isToml = name.endsWith('.toml');
  try {
    const source = text.replace(/^\uFEFF/, '');
    return toSettings(isToml ? parseToml(source) : load(source, { schema: TAGGED, json: true }));
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new UnreadableConfig(name, `the configuration is not valid ${isToml ? 'TOML' : 'YAML'} (${reason})`, {
      cause,
    });
  }
}

/** The first of these files that is there, as text. */
export function configText({ configs }: FolderFiles, names: readonly string[]): string | undefined {
  return names.map((name) => configs.get(name)).find((text) => text !== undefined);
}

/**
 * The literal that a configuration written as a program gives a key: `url: 'https://…'`. Programs are not run, so
 * anything else than one plain text, written once, is not known.
 * @returns '' when the key is not there, undefined when its value cannot be known.
 */
export function literalAt(code: string, key: string): string | undefined {
  const bare = withoutComments(code);
  const uses = bare.match(new RegExp(`(?<![\\w$.'"-])['"]?${key}['"]?\\s*[:=](?![=>])`, 'g')) ?? [];
  if (uses.length === 0) return new RegExp(`(?<![\\w$.-])${key}\\s*,`).test(bare) ? undefined : '';
  const plain = new RegExp(
    `(?<![\\w$.'"-])['"]?${key}['"]?\\s*:\\s*(['"\`])((?:(?!\\1)[^\\\\\\n])*)\\1\\s*(?=[,}\\n]|$)`,
  );
  const value = plain.exec(bare)?.[2];
  return uses.length > 1 || value === undefined || value.includes('${') ? undefined : value;
}

/** Texts stay, so that the `//` of an address is none. One without an end goes on to the end of its line, or of all. */
function withoutComments(code: string): string {
  return code.replace(
    /"(?:\\.|[^"\\\n])*(?:"|\\?(?=\n)|\\?$)|'(?:\\.|[^'\\\n])*(?:'|\\?(?=\n)|\\?$)|`(?:\\[\s\S]|[^`\\])*(?:`|\\?$)|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g,
    (all) => (all.startsWith('/') ? '' : all),
  );
}
