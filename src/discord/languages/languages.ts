import { readdirSync } from 'node:fs';
import type { Language } from './language.ts';

/** The languages of the interface by their tags: the files of this folder that are named by one. */
export const LANGUAGES: ReadonlyMap<string, Language> = new Map(await Promise.all(tagsHere().map(load)));

function tagsHere(): readonly string[] {
  return readdirSync(import.meta.dirname).flatMap((file) => /^([a-z]{2,3}(?:-[a-z\d]+)?)\.ts$/.exec(file)?.[1] ?? []);
}

async function load(tag: string): Promise<readonly [string, Language]> {
  const file: { readonly LANGUAGE: Language } = await import(/* @vite-ignore */ `./${tag}.ts`);
  return [tag, file.LANGUAGE];
}
