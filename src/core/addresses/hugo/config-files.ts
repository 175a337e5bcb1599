import { CORE_SCHEMA, load } from 'js-yaml';
import { parse as parseToml } from 'smol-toml';
import { mergeSettings, type Settings, toSettings } from './settings.ts';

/** A file of a site's configuration; its name is the path below the site's folder, with forward slashes. */
export interface ConfigFile {
  readonly name: string;
  readonly text: string;
}

/**
 * All that a site's configuration says, as one map: the first of `hugo.toml`, `hugo.yaml`, `hugo.yml`, `hugo.json`,
 * `config.toml` … is read, then come `config/_default/` and `config/production/`, which win. There a file's name is
 * the key of what it holds: `languages.toml`, `params.vi.toml`; `hugo` and `config` hold everything.
 * https://gohugo.io/getting-started/configuration/#configuration-directory
 * @throws UnreadableConfig when a file is not valid TOML, YAML or JSON.
 */
export function readConfigFiles(files: readonly ConfigFile[]): Settings {
  const root = ROOT_NAMES.map((name) => files.find((file) => file.name === name)).find((file) => file !== undefined);
  let settings: Settings = root === undefined ? {} : parseConfig(root);
  for (const folder of ['config/_default/', 'config/production/']) {
    const inFolder = files.filter(({ name }) => name.startsWith(folder) && EXTENSION.test(name));
    for (const file of inFolder.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      settings = mergeSettings(settings, nested(file.name.slice(folder.length), parseConfig(file)));
    }
  }
  return settings;
}

/** A Hugo configuration that cannot be used. The message names the file and says what is wrong with it. */
export class UnreadableConfig extends Error {
  override readonly name = 'UnreadableConfig';
  /** The file as it was named to the reader, such as `config/_default/languages.toml`. */
  readonly file: string;
  /** The middle of a sentence. */
  readonly reason: string;

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${file}: ${reason}`, options);
    this.file = file;
    this.reason = reason;
  }
}

const EXTENSION = /\.(toml|ya?ml|json)$/;
const ROOT_NAMES = ['hugo', 'config'].flatMap((base) => ['toml', 'yaml', 'yml', 'json'].map((ext) => `${base}.${ext}`));

function parseConfig({ name, text }: ConfigFile): Settings {
  try {
    const source = text.replace(/^\uFEFF/, '');
    return toSettings(name.endsWith('.toml') ? parseToml(source) : load(source, { schema: CORE_SCHEMA }));
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new UnreadableConfig(name, `the configuration is not valid ${formatOf(name)} (${reason})`, { cause });
  }
}

function formatOf(name: string): string {
  return name.endsWith('.toml') ? 'TOML' : name.endsWith('.json') ? 'JSON' : 'YAML';
}

/** `params.vi.toml` holds `languages.vi.params`. */
function nested(path: string, settings: Settings): Settings {
  const [key = '', lang] = path.toLowerCase().replace(/^.*\//, '').replace(EXTENSION, '').split('.');
  if (key === 'hugo' || key === 'config') return settings;
  return lang === undefined ? { [key]: settings } : { languages: { [lang]: { [key]: settings } } };
}
