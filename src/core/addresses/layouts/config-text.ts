import { CORE_SCHEMA, load, Type } from 'js-yaml';
import { parse as parseToml } from 'smol-toml';
import { UnreadableConfig } from '../hugo/config-files.ts';
import { type Settings, toSettings } from '../hugo/settings.ts';
import type { FolderFiles } from './layout.ts';

/** The first of these configurations that is there, in YAML or TOML. @throws UnreadableConfig */
export function readConfig(files: FolderFiles, names: readonly string[]): Settings | undefined {
  const name = configName(files, names);
  return name === undefined ? undefined : parse(name, files.configs.get(name) ?? '');
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

/** The first of these files that is there. */
export function configName({ configs }: FolderFiles, names: readonly string[]): string | undefined {
  return names.find((name) => configs.has(name));
}
