import { workerData } from 'piscina';
import { createPartWork } from './part-work.ts';

export const { read, compile } = createPartWork(workerData);
