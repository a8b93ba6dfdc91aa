import {
  analyse,
  applyChanges,
  loadModels,
  ParseCache,
  shiftDecisions,
  type AnalyseOptions,
  type Models,
} from '../../core/index';
import type { FromAnalyser, ToAnalyser } from './protocol';

interface Held {
  text: string;
  version: number;
  options: AnalyseOptions;
  revision: number;
  readonly parses: ParseCache;
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * Holds the texts of open articles and analyses each when it has been quiet for a while. The same code serves the worker threads and, where
 * none can start, the extension's own. Messages that wait are all taken before an analysis starts, so an overtaken version is never analysed.
 */
export function createAnalyser(post: (message: FromAnalyser) => void): (message: ToAnalyser) => void {
  const held = new Map<string, Held>();
  const awaited = new Map<string, (bytes: Uint8Array | undefined) => void>();
  let models: Promise<Models> | undefined;
  const read = (name: string): Promise<Uint8Array | undefined> =>
    new Promise((resolve) => {
      awaited.set(name, resolve);
      post({ kind: 'read', name });
    });

  const run = async (key: string): Promise<void> => {
    const loaded = await (models ??= loadModels(read));
    const document = held.get(key);
    if (!document) return;
    const { version, revision, text, options, parses } = document;
    post({ kind: 'started', key, version, length: text.length });
    const before = performance.now();
    try {
      const analysis = analyse(text, { ...options, models: loaded, parses });
      const milliseconds = performance.now() - before;
      post({
        kind: 'analysed',
        key,
        version,
        revision,
        analysis: { ...analysis, article: { ...analysis.article, text: '' } },
        milliseconds,
      });
    } catch (error) {
      post({ kind: 'failed', key, version, message: String(error instanceof Error ? error.stack : error) });
    }
  };
  const schedule = (key: string, document: Held, delay: number): void => {
    clearTimeout(document.timer);
    document.timer = setTimeout(() => void run(key), delay);
  };

  return (message) => {
    if (message.kind === 'model') {
      awaited.get(message.name)?.(message.bytes);
      awaited.delete(message.name);
      return;
    }
    if (message.kind === 'open') {
      clearTimeout(held.get(message.key)?.timer);
      const { text, version, options, revision } = message;
      const parses = held.get(message.key)?.parses ?? new ParseCache();
      const document: Held = { text, version, options, revision, parses };
      held.set(message.key, document);
      schedule(message.key, document, 0);
      return;
    }
    const document = held.get(message.key);
    if (!document) return;
    if (message.kind === 'close') {
      clearTimeout(document.timer);
      held.delete(message.key);
      return;
    }
    document.version = message.version;
    if (message.kind === 'options') {
      document.options = message.options;
      document.revision = message.revision;
    } else {
      document.text = applyChanges(document.text, message.changes);
      const { decisions } = document.options;
      if (decisions) document.options = { ...document.options, decisions: shiftDecisions(decisions, message.changes) };
    }
    schedule(message.key, document, message.kind === 'change' ? message.delay : 0);
  };
}
