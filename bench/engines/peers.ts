import type { Engine } from './engine.ts';
import { flexSearch } from './flexsearch.ts';
import { fts5 } from './fts5.ts';
import { lunr } from './lunr.ts';
import { miniSearch } from './minisearch.ts';
import { orama } from './orama.ts';

/** What Debrief's search is measured beside. */
export const PEERS: readonly Engine[] = [fts5, miniSearch, flexSearch, lunr, orama];
