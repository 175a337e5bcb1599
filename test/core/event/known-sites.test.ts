import { expect, it } from 'vitest';
import { createPlanEvents, createUniteEvents, eventsOf } from '../../../src/core/event/events.ts';
import { createKnownSites, type SiteTold } from '../../../src/core/event/known-sites.ts';
import { type EventSource, readPage } from '../../../src/core/event/page-reading.ts';
import { parseReport } from '../../../src/core/parse/parse-report.ts';

const KILN =
  '# Kiln Evening\n\n**Date:** May 23, 2026\n\n### Speakers\n\n- **Ada Berg** – Potter\n\nCone 6, KMS, ECR, ASH, WAX';
const LO =
  '# Bài thu hoạch “Kiln Evening”\n\n**Ngày:** 23/05/2026\n\n### Diễn giả\n\n- **Ada Berg** – Thợ gốm\n\nCone 6, KMS, ECR, ASH, WAX ở nhà';
const INDEX =
  '### [Event 1](1-Kiln/)\n\n**Event Name:** Kiln Evening\n\n**Location:** Old Mill\n\n### [Event 2](2-None/)\n\n**Event Name:** Nowhere\n';

function siteOf(site: string): readonly EventSource[] {
  const files = [
    ['_index.md', INDEX],
    ['1-Kiln/_index.md', KILN],
    ['1-Kiln/_index.vi.md', LO],
  ] as const;
  return files.map(([path, text]) => ({ site, file: `events/${path}`, report: parseReport(text) }));
}

it('sites are what they were told to be, and only the pages of others are looked at', () => {
  const files = [...siteOf('ada'), ...siteOf('bo')];
  const known = createKnownSites();
  const plan = createPlanEvents()(files);
  createUniteEvents({ sites: known })(plan, plan.units.map(readPage));
  const told: ReadonlyMap<string, SiteTold> = new Map(
    structuredClone(known.told().map(([pages, site]) => [pages[0]?.[0]?.site ?? '', site])),
  );
  const toldOf = (pages: readonly (readonly EventSource[])[]) => {
    const site = pages[0]?.[0]?.site;
    return site === 'ada' ? told.get(site) : undefined;
  };
  const next = createPlanEvents()(files);
  const nothing = { files: [], twins: [] };
  const readings = next.units.map((page) => (page[0]?.site === 'ada' ? nothing : readPage(page)));
  const found = createUniteEvents({ sites: createKnownSites(toldOf) })(next, readings);
  const afresh = eventsOf(files);
  expect(afresh.twins).toHaveLength(2);
  expect(afresh.problems).toHaveLength(2);
  expect(found).toEqual(afresh);
});
