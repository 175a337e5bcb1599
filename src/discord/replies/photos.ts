import type { Page, Report } from '../../core/report/report.ts';
import type { Photo } from './reply.ts';

/** The pictures of a report that can be looked at on the published site, in its order; none where no site publishes it. */
export function photosOf({ page, pictures }: Pick<Report, 'page' | 'pictures'>): readonly Photo[] {
  if (page === undefined || page.isOwn) return [];
  const alts = pictures.map(({ alt }) => alt.trim());
  return pictures.flatMap(({ source }, index) => {
    const url = addressOf(source, page);
    const alt = alts[index] ?? '';
    const isRepeated = alts.filter((other) => other === alt).length > 1;
    return url === undefined ? [] : [{ url, alt: isRepeated ? '' : alt, number: index + 1 }];
  });
}

/** Discord fetches pictures itself, over HTTP, from addresses of at most 2,048 characters. */
const URL_CHARACTERS = 2_048;

/** Authors write `/images/x.jpg` for what Hugo publishes below the site's base address. */
function addressOf(source: string, { base, path }: Page): string | undefined {
  const isBelowBase = source.startsWith('/') && !source.startsWith('//');
  const [relative, from] = isBelowBase ? [source.replace(/^\/+/u, ''), base] : [source, base + path];
  if (source.trim() === '' || !URL.canParse(relative, from)) return undefined;
  const { href, protocol } = new URL(relative, from);
  return /^https?:$/u.test(protocol) && href.length <= URL_CHARACTERS ? href : undefined;
}
