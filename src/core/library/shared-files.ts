import type { Layout } from '../addresses/layouts/layout.ts';
import { originalOf } from '../addresses/layouts/sources.ts';
import { type Events, eventsOf } from '../event/events.ts';
import type { EventSource } from '../event/page-reading.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import { createRemember } from '../text/remember-each.ts';
import { type Content, type ParsedFile, placeKey } from './content.ts';

/** The events of all files that authors do not keep out of the answers. */
export function eventsIn(content: Pick<Content, 'sites' | 'files'>): Events {
  return eventsOf(createSourcesIn()(content));
}

interface SharedFile extends ParsedFile {
  readonly layout: Layout | undefined;
}

/** What authors do not keep out; of a file that is the same it is the same object. */
export function createSourcesIn() {
  const toSources = createRemember<SharedFile, EventSource>({
    keyOf: ({ site, path }) => placeKey(site, path),
    madeOf: ({ layout, parsed }) => [layout, parsed],
  });
  return ({ sites, files }: Pick<Content, 'sites' | 'files'>): readonly EventSource[] => {
    const layouts = new Map(sites.map(({ name, layout }) => [name, layout]));
    const shared = files.filter(({ parsed }) => isShared(parsed));
    return toSources(
      shared.map(({ site, path, parsed }) => ({ site, path, parsed, layout: layouts.get(site) })),
      ({ site, path, parsed, layout }) => {
        return { site, file: path, report: parsed, original: layout === undefined ? path : originalOf(layout, path) };
      },
    );
  };
}

/** An author can keep a report out: as a draft (Jekyll's `published: false`), or with `includeInReport: false`. */
export function isShared({ frontMatter }: ParsedReport): boolean {
  const { draft, published, includeInReport } = frontMatter;
  return draft !== true && published !== false && includeInReport !== false;
}
