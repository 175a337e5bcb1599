import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ConfigFile, UnreadableConfig } from '../../core/addresses/hugo/config-files.ts';
import type { Layout } from '../../core/addresses/layouts/layout.ts';
import { isLayoutConfig, LAYOUT_CONFIG_FOLDERS, recogniseLayout } from '../../core/addresses/layouts/recognise.ts';
import { isConfigPath, readConfig } from './hugo-config-files.ts';

/** What a folder's own files say of its layout; undefined where it is Hugo's, or nothing tells. */
export async function findLayout(folder: string): Promise<Layout | UnreadableConfig | undefined> {
  const names = await namesIn(folder);
  const below = await Promise.all(
    LAYOUT_CONFIG_FOLDERS.map(async (each) => (await namesIn(join(folder, each))).map((name) => `${each}${name}`)),
  );
  const paths = [...names, ...below.flat()].filter((path) => isLayoutConfig(path) || isConfigPath(path));
  const files = await Promise.all(paths.map((path) => readConfig(folder, path)));
  const unreadable = files.find((file) => file instanceof UnreadableConfig);
  if (unreadable !== undefined && isLayoutConfig(unreadable.file)) return unreadable;
  const configs = files.filter((file): file is ConfigFile => 'text' in file);
  try {
    return recogniseLayout({ names: new Set(names), configs: new Map(configs.map(({ name, text }) => [name, text])) });
  } catch (error) {
    if (error instanceof UnreadableConfig) return error;
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
