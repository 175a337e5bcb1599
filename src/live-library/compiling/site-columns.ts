import type { DescribedReport } from '../../core/event/grouping/profiles.ts';
import type { SiteTold } from '../../core/event/known-sites.ts';
import type { FactColumns } from '../bytes/fact-columns.ts';
import { type Counted, createCountFacts, createTakeFacts } from './counted-facts.ts';

/** What was told of sites, as it is kept: each report knows how many facts it has. Plain data. */
export interface SiteColumns {
  /** One behind the other. */
  readonly facts: FactColumns;
  readonly sites: readonly KeptSite[];
}

interface KeptSite extends Omit<SiteTold, 'reports'> {
  readonly reports: readonly Counted<DescribedReport>[];
}

export function toSiteColumns(sites: readonly SiteTold[]): SiteColumns {
  const { counted, columns } = createCountFacts();
  const kept = sites.map((site): KeptSite => ({ ...site, reports: site.reports.map(counted) }));
  return { facts: columns(), sites: kept };
}

/** What `toSiteColumns` was given. */
export function fromSiteColumns({ facts, sites }: SiteColumns): readonly SiteTold[] {
  const take = createTakeFacts(facts);
  return sites.map((site): SiteTold => {
    return { ...site, reports: site.reports.map((report) => ({ ...report, facts: take(report.facts)() })) };
  });
}
