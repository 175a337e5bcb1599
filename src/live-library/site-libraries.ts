import type { Content } from '../core/library/content.ts';
import { buildLibrary, type Knowledge, type Library } from '../core/library/library.ts';
import { UserError } from '../settings/user-error.ts';

/** The library of a site by itself, or of all content for undefined. @throws UserError when there is no such site. */
export type LibraryOf = (site: string | undefined) => Promise<Library>;

/**
 * Each library is made when it is first asked for. A site is a library by itself because what is rare in it may be
 * common elsewhere.
 * @param makeWhole makes the one of all content.
 */
export function siteLibraries(
  content: Content,
  knowledge: Knowledge,
  makeWhole = async () => buildLibrary(content, knowledge),
): LibraryOf {
  const made = new Map<string | undefined, Promise<Library>>();
  return (site) => {
    const known = made.get(site);
    if (known !== undefined) return known;
    const library = site === undefined ? makeWhole() : makeSite(content, site, knowledge);
    made.set(site, library);
    return library;
  };
}

async function makeSite(content: Content, site: string, knowledge: Knowledge): Promise<Library> {
  const files = content.files.filter((file) => file.site === site);
  if (files.length > 0) return buildLibrary({ ...content, files }, knowledge);
  throw new UserError(
    `There is no site "${site}". The content holds: ${content.sites.map(({ name }) => name).join(', ')}.`,
  );
}
