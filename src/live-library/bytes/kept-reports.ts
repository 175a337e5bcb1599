import type { Event, Fact } from '../../core/event/event.ts';
import { type Lists, toLists } from '../../core/index/lists.ts';
import type { ReportFields } from '../../core/report/file-report.ts';
import type { Report, ReportFact } from '../../core/report/report.ts';
import { type FactColumns, fromFactColumns, toFactColumns } from './fact-columns.ts';
import { createNumbers } from './numbers.ts';

/** Reports and events as they are kept: they know each other, and their facts, by number. Plain data. */
export interface KeptReports {
  readonly fields: readonly Omit<ReportFields, 'event' | 'facts'>[];
  /** Of each report; -1 for none. */
  readonly eventOf: Int32Array;
  readonly factsOf: Lists;
  /** Of each fact in `factsOf`. */
  readonly eventOfFact: Int32Array;
  readonly events: readonly KeptEvent[];
  readonly factsOfEvent: Lists;
  readonly facts: FactColumns;
}

interface KeptEvent extends Omit<Event, 'facts' | 'chosen'> {
  readonly chosen: Readonly<Record<string, number>>;
}

/** @param events all that the reports know: another one would be left out */
export function keptReports(reports: readonly Report[], events: readonly Event[]): KeptReports {
  const [eventNumber, factNumber] = [createNumbers(events), createNumbers<Fact>()];
  const facts = reports.map((report) => report.facts);
  return {
    fields: reports.map(fieldsOf),
    eventOf: Int32Array.from(reports, ({ event }) => (event === undefined ? -1 : eventNumber.of(event))),
    factsOf: toLists(facts, ({ fact }) => factNumber.of(fact)),
    eventOfFact: toLists(facts, ({ event }) => eventNumber.of(event)).numbers,
    events: events.map(({ facts: _, chosen, ...event }): KeptEvent => {
      const numbers = Object.entries(chosen).map(([kind, fact]) => [kind, factNumber.of(fact)]);
      return { ...event, chosen: Object.fromEntries(numbers) };
    }),
    factsOfEvent: toLists(
      events.map((event) => event.facts),
      factNumber.of,
    ),
    facts: toFactColumns(factNumber.all()),
  };
}

/** What `keptReports` was given, the reports without what their files say. What was one object is one. */
export function readKeptReports(kept: KeptReports): {
  readonly fields: readonly ReportFields[];
  readonly events: readonly Event[];
} {
  const facts = fromFactColumns(kept.facts);
  const events = kept.events.map(({ chosen, ...event }, number): Event => {
    const known = Object.entries(chosen).map(([kind, fact]) => [kind, facts[fact]]);
    return {
      ...event,
      chosen: Object.fromEntries(known),
      facts: listAt(kept.factsOfEvent, number, (fact) => facts[fact]),
    };
  });
  const fields = kept.fields.map((each, number): ReportFields => {
    return {
      ...each,
      event: events[kept.eventOf[number] ?? -1],
      facts: listAt(kept.factsOf, number, (own, place): ReportFact | undefined => {
        const [fact, of] = [facts[own], events[kept.eventOfFact[place] ?? -1]];
        return fact && of && { fact, event: of };
      }),
    };
  });
  return { fields, events };
}

function fieldsOf(report: Report): KeptReports['fields'][number] {
  const { id, site, file, lang, textLanguage, name, otherNames, date, page, pageId, isIndex, credits } = report;
  const fields = { id, site, file, lang, textLanguage, name, otherNames, date, page, pageId, isIndex };
  return credits === undefined ? fields : { ...fields, credits };
}

/** @param read undefined for what is left out */
function listAt<Item>(
  { starts, numbers }: Lists,
  list: number,
  read: (number: number, place: number) => Item | undefined,
): readonly Item[] {
  const items: Item[] = [];
  const end = starts[list + 1] ?? 0;
  for (let place = starts[list] ?? 0; place < end; place += 1) {
    const item = read(numbers[place] ?? -1, place);
    if (item !== undefined) items.push(item);
  }
  return items;
}
