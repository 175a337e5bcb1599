import type { Event } from '../event/event.ts';
import type { ReportFact } from '../report/report.ts';
import { groupBy } from '../text/group-by.ts';
import { createRemember } from '../text/remember-each.ts';

/** What one file says of one event. */
type FactsOfEvent = readonly ReportFact[];

/**
 * A function that finds the facts of each file, those of an event together: of an event that is the same object, they are the
 * same lists.
 */
export function createFindFacts() {
  const remember = createRemember<Event, readonly FactsOfEvent[]>({
    keyOf: ({ id }) => id,
    madeOf: (event) => [event],
  });
  return (events: readonly Event[]): ((site: string, file: string) => readonly FactsOfEvent[]) => {
    const bySite = new Map<string, Map<string, FactsOfEvent[]>>();
    for (const facts of remember(events, factsByFile).flat()) {
      const [first] = facts;
      if (first === undefined) continue;
      const { site, file } = first.fact;
      const ofSite = bySite.get(site) ?? new Map<string, FactsOfEvent[]>();
      bySite.set(site, ofSite);
      const ofFile = ofSite.get(file) ?? [];
      ofSite.set(file, ofFile);
      ofFile.push(facts);
    }
    return (site, file) => bySite.get(site)?.get(file) ?? [];
  };
}

function factsByFile(event: Event): readonly FactsOfEvent[] {
  const facts = event.facts.map((fact): ReportFact => ({ fact, event }));
  const bySite = groupBy(facts, ({ fact }) => fact.site);
  return [...bySite.values()].flatMap((all) => [...groupBy(all, ({ fact }) => fact.file).values()]);
}
