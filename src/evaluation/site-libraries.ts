import { buildLibrary, type Knowledge, type Library } from '../core/library.ts';
import type { Content } from '../core/reports.ts';
import { UserError } from '../user-error.ts';

/**
 * The library of a site by itself, or of all content for undefined; each is built when first asked for. A site is a
 * library by itself because what is rare in it may be common elsewhere.
 */
export function siteLibraries(content: Content, knowledge: Knowledge): (site: string | undefined) => Library {
  const built = new Map<string | undefined, Library>();
  return (site) => {
    const known = built.get(site);
    if (known !== undefined) return known;
    const library = buildLibrary(site === undefined ? content : onlySite(content, site), knowledge);
    built.set(site, library);
    return library;
  };
}

function onlySite(content: Content, site: string): Content {
  const files = content.files.filter((file) => file.site === site);
  if (files.length > 0) return { ...content, files };
  throw new UserError(
    `There is no site "${site}". The content holds: ${content.sites.map(({ name }) => name).join(', ')}.`,
  );
}
