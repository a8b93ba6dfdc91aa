import { parentPort } from 'node:worker_threads';
import { createAnalyser } from './analyser';

const receive = createAnalyser((message) => parentPort?.postMessage(message));
parentPort?.on('message', receive);
