import type { HeadedDays } from '../event/dates/headed-days.ts';
import type { Event } from '../event/event.ts';
import type { IndexData } from '../index/compile-index.ts';
import type { WordsData } from '../index/compile-words.ts';
import type { Headings } from '../index/headings.ts';
import type { Joins } from '../index/joins.ts';
import type { Places } from '../index/places.ts';
import type { Role } from '../pack/roles.ts';
import type { Passage, Report } from '../report/report.ts';
import type { Topics } from '../topics/topics.ts';

/**
 * All of a library that takes long to make. Plain data without functions, fit to be made by another thread or kept on
 * disk: a structured clone of it is as good. Lists by passage go by the place of the passage among `passages`.
 */
export interface LibraryData extends Topics {
  readonly reports: readonly Report[];
  /** Newest first, undated last. */
  readonly events: readonly Event[];
  readonly passages: readonly Passage[];
  /** For each passage the number of the same in the other language; -1 where none is a true translation of it. */
  readonly twinOf: Int32Array;
  /** For each passage the number of the first one whose text is nearly the same; its own where it is the first. */
  readonly copyOf: Int32Array;
  /** Numbers of the passages of each role, for questions that ask for one. */
  readonly passagesByRole: ReadonlyMap<Role, readonly number[]>;
  /** Report and event of each passage. */
  readonly places: Places;
  readonly headings: Headings;
  readonly days: HeadedDays;
  readonly joins: Joins;
  readonly words: WordsData;
  readonly passageIndex: IndexData;
  readonly reportIndex: IndexData;
}
