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
  readonly unreadableConfig?: UnreadableConfig;
}

/** Reads the configuration in a site's folder; there may be none. */
export async function findConfigFiles(folder: string): Promise<ConfigFiles> {
  const inFolders = await Promise.all(
    CONFIG_FOLDERS.map(async (below) => (await filesOf(join(folder, below))).map((name) => `${below}${name}`)),
  );
  const names = inFolders.flat().filter(isConfigPath).sort();
  const files = await Promise.all(names.map((name) => readConfig(folder, name)));
  const unreadableConfig = files.find((file) => file instanceof UnreadableConfig);
  return {
    configFiles: files.filter((file) => 'text' in file),
    ...(unreadableConfig === undefined ? {} : { unreadableConfig }),
  };
}

/** Where they lie, below the folder of a site. */
export const CONFIG_FOLDERS = ['', 'config/_default/', 'config/production/'];

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

/** Reads one file of a configuration; `name` is its path below the folder. */
export async function readConfig(folder: string, name: string): Promise<ConfigFile | UnreadableConfig> {
  try {
    const { size } = await stat(join(folder, name));
    if (size <= MAX_CONFIG_BYTES) return { name, text: await readFile(join(folder, name), 'utf8') };
    return new UnreadableConfig(name, `the file is larger than ${MAX_CONFIG_BYTES} bytes`);
  } catch (error) {
    return new UnreadableConfig(name, systemReason(error));
  }
}

/** What a site's files say, or which of them cannot be used. */
export function parseConfigFiles({ configFiles, unreadableConfig }: ConfigFiles): HugoConfig | UnreadableConfig {
  try {
    return unreadableConfig ?? readHugoConfig(configFiles);
  } catch (error) {
    if (error instanceof UnreadableConfig) return error;
    throw error;
  }
}
