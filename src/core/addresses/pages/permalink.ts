import { type Settings, textAt } from '../config/settings.ts';
import { dateAt } from './front-matter-dates.ts';
import { cleanPath, type PathRules, sanitizePath } from './sanitize-path.ts';

/**
 * The path that a pattern of `permalinks` gives a page, not yet made safe for addresses; undefined when the pattern
 * asks for what is not known here. https://gohugo.io/content-management/urls/#tokens
 * @param parts The page's folders and name, at least two.
 */
export function expandPermalink(
  pattern: string,
  parts: readonly string[],
  frontMatter: Settings,
  rules: PathRules,
): string | undefined {
  const values = tokenValues(parts, frontMatter);
  const unknown = [...pattern.matchAll(TOKEN)].some(([, token = '']) => values[token] === undefined);
  if (unknown) return undefined;
  return cleanPath(pattern.replace(TOKEN, (_, token: string) => sanitizePath(values[token] ?? '', rules)));
}

const TOKEN = /:([a-z]+(?:\[[^\]]*\])?)/g;

/** A page without a date is of the year 1, as in Hugo. */
function tokenValues(parts: readonly string[], frontMatter: Settings): Readonly<Record<string, string>> {
  const date = dateAt(frontMatter, 'date') ?? new Date('0001-01-01');
  const title = textAt(frontMatter, 'title');
  const slug = textAt(frontMatter, 'slug').replace(/^-+|-+$/g, '');
  const filename = parts.at(-1) ?? '';
  return {
    year: String(date.getUTCFullYear()),
    month: String(date.getUTCMonth() + 1).padStart(2, '0'),
    day: String(date.getUTCDate()).padStart(2, '0'),
    section: parts[0] ?? '',
    sections: parts.slice(0, -1).join('/'),
    title,
    slug: slug || title,
    filename,
    slugorfilename: slug || filename,
  };
}
