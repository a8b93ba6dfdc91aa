import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { Worker } from 'node:worker_threads';
import type * as Esbuild from 'esbuild';
import type { Analysis } from '../../../../src/core/index';
import type { FromAnalyser, ToAnalyser } from '../../../../src/extension/worker/protocol';
import { newsArticle } from '../../../support/newsArticles';

const esbuild = createRequire(path.resolve('package.json'))('esbuild') as typeof Esbuild;

interface Thread {
  post(message: ToAnalyser): void;
  end(): Promise<unknown>;
}

/** Bundles a worker as the extension ships it. */
function bundle(entry: string, outfile: string, platform: 'node' | 'browser'): void {
  esbuild.buildSync({
    entryPoints: [path.resolve(`src/extension/worker/${entry}.ts`)],
    bundle: true,
    outfile,
    platform,
    format: platform === 'node' ? 'cjs' : 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'error',
  });
}

/** The worker of the desktop: a thread of node. */
function nodeThread(file: string, receive: (message: FromAnalyser) => void): Thread {
  const worker = new Worker(file);
  worker.on('message', receive);
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
}

/** The worker of the web: a global scope that has what a browser's worker has, and nothing of node's. */
function webThread(file: string, receive: (message: FromAnalyser) => void): Thread {
  let listener: ((event: { data: ToAnalyser }) => void) | undefined;
  const scope: Record<string, unknown> = { TextDecoder, TextEncoder, performance, setTimeout, clearTimeout, Intl };
  scope.self = {
    postMessage: receive,
    addEventListener: (_: string, added: typeof listener) => (listener = added),
  };
  vm.runInNewContext(readFileSync(file, 'utf8'), scope);
  return { post: (data) => listener?.({ data }), end: () => Promise.resolve() };
}

/** What a worker finds in the texts, without the time it took. */
async function analyses(start: typeof nodeThread, file: string, texts: readonly string[]): Promise<Analysis[]> {
  const found = new Map<string, Analysis>();
  const { promise, resolve, reject } = deferred();
  const thread = start(file, (message) => {
    if (message.kind === 'read') {
      const bytes = new Uint8Array(readFileSync(path.resolve('models', message.name)));
      thread.post({ kind: 'model', name: message.name, bytes });
    } else if (message.kind === 'failed') reject(new Error(message.message));
    else if (message.kind === 'analysed') {
      found.set(message.key, message.analysis);
      if (found.size === texts.length) resolve();
    }
  });
  texts.forEach((text, key) =>
    thread.post({ kind: 'open', key: String(key), version: 1, revision: 0, text, options: {} }),
  );
  await promise;
  await thread.end();
  return texts.map((_, key) => found.get(String(key))!);
}

function deferred(): { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void } {
  let resolve = (): void => undefined;
  let reject = (_: Error): void => undefined;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

describe('the workers of desktop and web', () => {
  it('find the same in the same articles', async function () {
    this.timeout(60_000);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-workers-'));
    try {
      const [node, web] = [path.join(folder, 'node.cjs'), path.join(folder, 'web.js')];
      bundle('nodeWorker', node, 'node');
      bundle('webWorker', web, 'browser');
      const texts = Array.from({ length: 4 }, (_, number) => newsArticle(number));
      const here = await analyses(nodeThread, node, texts);
      const there = await analyses(webThread, web, texts);
      assert.ok(here.some(({ entities }) => entities.length > 5));
      assert.equal(JSON.stringify(there), JSON.stringify(here));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
