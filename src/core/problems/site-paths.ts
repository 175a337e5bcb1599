import { trim } from 'es-toolkit';

/** What a relative address is resolved against; the name is kept for such uses (RFC 2606). */
const ORIGIN = 'https://site.invalid/';

/**
 * The paths below the site's root that an address may mean, the likeliest first, without slashes at their ends; [] when
 * it leads elsewhere, stays on the page, or is for Hugo to fill in.
 * @param bases Folders that it may be relative to, without slashes at their ends; '' is the root.
 * @param root Path of the site's base address, "/repository/": some authors write it.
 */
export function sitePaths(address: string, bases: readonly string[], root: string): readonly string[] {
  const href = address.trim();
  if (href === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|#|\?)|\{\{/i.test(href)) return [];
  const paths = bases.flatMap((base) => resolve(href, base) ?? []);
  const below = href.startsWith('/') ? paths.flatMap((path) => withoutRepository(path, root)) : [];
  return [...new Set([...paths, ...below].map((path) => trim(path, '/')))];
}

/** On GitHub Pages a site lies in a folder named after its repository; its configuration may still name another. */
function withoutRepository(path: string, root: string): readonly string[] {
  const first = /^\/[^/]+\/(?=[^/])/.exec(path)?.[0];
  return [root, first].flatMap((folder) =>
    folder !== undefined && folder !== '/' && path.startsWith(folder) ? [path.slice(folder.length)] : [],
  );
}

function resolve(href: string, base: string): string | undefined {
  const from = new URL(base === '' ? '/' : `/${base.split('/').map(encodeURIComponent).join('/')}/`, ORIGIN);
  if (!URL.canParse(href, from.href)) return undefined;
  const { pathname } = new URL(href, from.href);
  return /%(?![\da-f]{2})/i.test(pathname) ? pathname : decoded(pathname);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Escapes of another encoding than UTF-8 stay as they were written.
    return path;
  }
}
