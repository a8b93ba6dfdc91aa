import { createAnalyser } from './analyser';

const receive = createAnalyser((message) => self.postMessage(message));
self.addEventListener('message', (event: MessageEvent) => receive(event.data));
