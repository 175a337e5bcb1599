import { workerData } from 'piscina';
import { buildGlossary } from '../../core/glossary/glossary.ts';
import { createPartWork, type WorkWith } from './part-work.ts';

const { entries }: WorkWith = workerData;

/** The glossary is without what only questions are read with. */
export const { read, compile } = createPartWork(buildGlossary(entries));
