import { orderBy } from 'es-toolkit';
import type { Event } from '../../core/event/event.ts';
import { uniteCounts } from '../../core/index/compile-index.ts';
import { compileWords } from '../../core/index/compile-words.ts';
import { placesOf } from '../../core/index/places.ts';
import { type Knowledge, type Library, libraryFrom } from '../../core/library/library.ts';
import type { Passage, Report } from '../../core/report/report.ts';
import { createTextNumbers } from '../../core/text/text-numbers.ts';
import type { Connection } from '../connect.ts';
import type { Header } from '../written-library.ts';

/** In how many passages a term stands: anywhere, and in the fields of `FIELDS`. */
export interface TermCounts {
  readonly held: number;
  readonly fields: readonly [number, number, number];
}

/**
 * What a host keeps in memory of one version: names, days and topics, some hundred bytes for each report and event. Texts and
 * index stay in the database.
 */
export interface Shell {
  readonly version: string;
  /** Without passages, and its reports without sections, pictures and facts. */
  readonly library: Library;
  readonly reports: ReadonlyMap<number, Report>;
  readonly numbers: ReadonlyMap<Report, number>;
  readonly events: ReadonlyMap<string, Event>;
  /** What was asked for lately. */
  readonly terms: Map<string, TermCounts>;
  /** The translations of what was shown lately, by the ids of what was shown. */
  readonly twins: Map<string, Passage>;
}

/** The version that is there now. */
export async function readVersion({ rows }: Connection): Promise<string | undefined> {
  const [row] = await rows<{ version: string }>('select version from library');
  return row?.version;
}

export async function readShell(connection: Connection, knowledge: Knowledge): Promise<Shell | undefined> {
  const version = await readVersion(connection);
  if (version === undefined) return undefined;
  const [whole] = await connection.rows<{ header: string; passages: number }>('select header, passages from library');
  if (whole === undefined) return undefined;
  const header: Header = JSON.parse(whole.header);
  const events = new Map(
    (await connection.rows<{ listed: string }>('select listed from events')).map(({ listed }) => {
      const event: Event = JSON.parse(listed);
      return [event.id, event];
    }),
  );
  const listed = await connection.rows<{ number: number; listed: string }>(
    'select number, listed from reports order by number',
  );
  const reports = new Map(listed.map((row) => [row.number, toReport(row.listed, events)]));
  const twins = new Map<string, Passage>();
  return {
    version,
    library: shellLibrary(header, whole.passages, [...reports.values()], [...events.values()], twins, knowledge),
    reports,
    numbers: new Map([...reports].map(([number, report]) => [report, number])),
    events,
    terms: new Map(),
    twins,
  };
}

type Listed = Omit<Report, 'sections' | 'pictures' | 'facts' | 'event'> & { readonly event?: string };

function toReport(listed: string, events: ReadonlyMap<string, Event>): Report {
  const { event, ...report }: Listed = JSON.parse(listed);
  return {
    ...report,
    event: events.get(event ?? ''),
    date: report.date,
    page: report.page,
    sections: [],
    pictures: [],
    facts: [],
  };
}

function shellLibrary(
  header: Header,
  passages: number,
  reports: readonly Report[],
  events: readonly Event[],
  twins: ReadonlyMap<string, Passage>,
  knowledge: Knowledge,
): Library {
  const { topics, fields, mentioned, roles, joins } = header;
  const library = libraryFrom(
    {
      reports,
      events: orderBy([...events], [({ date }) => date ?? ''], ['desc']),
      topics,
      fields,
      mentioned,
      passages: [],
      twinOf: new Int32Array(),
      copyOf: new Int32Array(),
      passagesByRole: new Map(roles.map((role) => [role, [0]])),
      places: placesOf([], reports),
      headings: { starts: new Int32Array(1), terms: new Int32Array() },
      days: new Map(),
      joins: new Map(joins),
      words: compileWords(new Map()),
      passageIndex: NO_INDEX,
      reportIndex: NO_INDEX,
    },
    knowledge,
  );
  return {
    ...library,
    twins,
    daysByEvent: new Map(header.daysByEvent),
    vocabulary: { ...library.vocabulary, size: passages },
  };
}

const NO_INDEX = uniteCounts([], createTextNumbers());
