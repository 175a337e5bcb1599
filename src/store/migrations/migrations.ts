import { servers } from './0001-servers.ts';
import { questions } from './0002-questions.ts';
import { followers } from './0003-followers.ts';
import { departures } from './0004-departures.ts';
import type { Migration } from './migration.ts';

/** The steps from an empty database to the present one, in order: the first is number 1. */
export const MIGRATIONS: readonly Migration[] = [servers, questions, followers, departures];
