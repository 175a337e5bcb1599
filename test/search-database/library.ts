import pg from 'pg';
import { libraryFrom } from '../../src/core/library/library.ts';
import { connectionOf } from '../../src/search-database/connect.ts';
import { writeLibrary } from '../../src/search-database/write/write-library.ts';
import { type WrittenLibrary, writtenFrom } from '../../src/search-database/written-library.ts';
import { DATA, knowledge } from '../live-library/compiled-reports.ts';

/** Forty reports. */
export const LIBRARY = libraryFrom(DATA, knowledge);

/** The library without some of its reports, by their places. */
export function without(library: WrittenLibrary, madeFrom: string, left: (place: number) => boolean): WrittenLibrary {
  return { ...library, madeFrom, reports: () => [...library.reports()].filter((_, place) => !left(place)) };
}

export async function write(url: string, library: WrittenLibrary = writtenFrom(LIBRARY, 'first')) {
  const client = new pg.Client(url);
  await client.connect();
  return writeLibrary(connectionOf(client), library).finally(() => client.end());
}
