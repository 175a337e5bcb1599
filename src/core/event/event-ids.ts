import { stableId } from '../report/stable-id.ts';
import type { DescribedReport } from './grouping/profiles.ts';
import { eventName } from './merge-facts.ts';
import { foldWords } from './words/fold.ts';

/**
 * An id for the event of each group of reports. The series names an event, else its name; what is named alike is told
 * apart by its day, then by its first report.
 */
export function eventIds(groups: readonly (readonly DescribedReport[])[]): readonly string[] {
  const taken = new Set<string>();
  return groups.map((group) => {
    const [first] = group;
    const date = group.find(({ days }) => days !== undefined)?.days?.[0] ?? '';
    const key = group.find(({ series }) => series.length > 0)?.series[0] ?? eventName(group);
    let id = '';
    for (const more of ['', ` ${date}`, ` ${date} ${first?.site} ${first?.file}`, ` ${taken.size}`]) {
      id = eventId(`${key}${more}`);
      if (!taken.has(id)) break;
    }
    taken.add(id);
    return id;
  });
}

/** An event's id, of its folded key: see `stableId`. */
export function eventId(key: string): string {
  return stableId(foldWords(key));
}
