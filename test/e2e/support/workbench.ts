import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';

/** A real VS Code in a browser, on a copy of the samples; see `scripts/lib/workbench.mjs`. */
export interface Workbench {
  readonly page: Page;
  readonly folder: string;
  ready(): Promise<void>;
  open(name: string): Promise<void>;
  goTo(line: number, column?: number): Promise<void>;
  command(title: string): Promise<void>;
  hover(word: string): Promise<void>;
  statusBar(): Promise<string>;
  close(): Promise<void>;
}

export async function openWorkbench(options: object): Promise<Workbench> {
  const module = pathToFileURL(path.join(process.cwd(), 'scripts/lib/workbench.mjs')).href;
  const opened = (await import(module)) as { openWorkbench(options: object): Promise<Workbench> };
  return opened.openWorkbench(options);
}

/** Waits until a promise gives what is wanted; fails with the last value. */
export async function until<T>(look: () => Promise<T>, wanted: (value: T) => boolean, what: string): Promise<T> {
  const end = Date.now() + 20000;
  for (;;) {
    const value = await look().catch(() => undefined as T);
    if (wanted(value)) return value;
    assert.ok(Date.now() < end, `${what}; last: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
