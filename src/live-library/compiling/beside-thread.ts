import { parentPort, workerData } from 'node:worker_threads';
import { uniteBeside } from '../../core/library/parts/beside.ts';

parentPort?.postMessage(uniteBeside(workerData));
