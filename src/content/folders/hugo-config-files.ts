import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ConfigFile, UnreadableConfig } from '../../core/addresses/hugo/config-files.ts';
import { type HugoConfig, readHugoConfig } from '../../core/addresses/hugo/hugo-config.ts';
import { systemReason } from '../failure.ts';

/** What stands in the files of a site's Hugo configuration, whichever of its spellings there are. */
export interface ConfigFiles {
  /** Names are relative to the site's folder. */
  readonly configFiles: readonly ConfigFile[];
  /** One that is there and cannot be read. */
  readonly unreadableConfig?: UnreadableFile;
}

export interface UnreadableFile {
  readonly name: string;
  /** The middle of a sentence. */
  readonly reason: string;
}

/** Reads the configuration in a site's folder; there may be none. */
export async function readConfigFiles(folder: string): Promise<ConfigFiles> {
  const inFolders = await Promise.all(
    CONFIG_FOLDERS.map(async (below) => (await filesOf(join(folder, below))).map((name) => `${below}${name}`)),
  );
  const names = inFolders.flat().filter(isConfigPath).sort();
  const files = await Promise.all(names.map((name) => readConfig(folder, name)));
  const unreadableConfig = files.find((file) => 'reason' in file);
  return {
    configFiles: files.filter((file) => 'text' in file),
    ...(unreadableConfig === undefined ? {} : { unreadableConfig }),
  };
}

const CONFIG_FOLDERS = ['', 'config/_default/', 'config/production/'];

/** Whether a file below a folder of content decides about addresses; `path` has forward slashes. */
export function isConfigPath(path: string): boolean {
  return /(?:^|\/)(?:(?:hugo|config)|config\/(?:_default|production)\/[^/]+)\.(?:toml|ya?ml|json)$/i.test(path);
}

async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}

/** The largest real configuration has 20 kB. */
const MAX_CONFIG_BYTES = 1_000_000;

async function readConfig(folder: string, name: string): Promise<ConfigFile | UnreadableFile> {
  try {
    const { size } = await stat(join(folder, name));
    if (size > MAX_CONFIG_BYTES) return { name, reason: `the file is larger than ${MAX_CONFIG_BYTES} bytes` };
    return { name, text: await readFile(join(folder, name), 'utf8') };
  } catch (error) {
    return { name, reason: systemReason(error) };
  }
}

/** What a site's files say, or which of them cannot be used, with the reason. */
export function parseConfigFiles({ configFiles, unreadableConfig }: ConfigFiles): HugoConfig | UnreadableFile {
  if (unreadableConfig !== undefined) return unreadableConfig;
  try {
    return readHugoConfig(configFiles);
  } catch (error) {
    if (!(error instanceof UnreadableConfig)) throw error;
    return { name: error.file, reason: error.message.replace(`${error.file}: `, '') };
  }
}
