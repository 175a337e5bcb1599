import { readFile } from 'node:fs/promises';

/**
 * For `node --import`: writes the address of each module that the process loads to `file`, a line each.
 * @see https://nodejs.org/docs/latest-v20.x/api/module.html#customization-hooks
 */
export function recorder(file: string): string {
  const hooks = `import { appendFileSync } from 'node:fs';
export async function load(url, context, next) {
  appendFileSync(${JSON.stringify(file)}, url + '\\n');
  return next(url, context);
}`;
  return script(`import { register } from 'node:module'; register(${JSON.stringify(script(hooks))});`);
}

/** What has been loaded so far of the folders and packages that `parts` name, such as 'src/playground/'. */
export async function loadedOf(file: string, parts: readonly string[]): Promise<readonly string[]> {
  const urls = await allLoaded(file);
  return parts.filter((part) => urls.some((url) => url.includes(`/${part}`)));
}

/** The addresses of all modules that have been loaded so far. */
export async function allLoaded(file: string): Promise<readonly string[]> {
  return (await readFile(file, 'utf8')).split('\n');
}

function script(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
