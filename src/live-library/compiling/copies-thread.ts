import { parentPort, workerData } from 'node:worker_threads';
import { copyNumbers } from '../../core/copies/find-copies.ts';

parentPort?.postMessage(copyNumbers(workerData));
