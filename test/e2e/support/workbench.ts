import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';

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

/** The explorer's line of a file: of `a.txt`, not of `a.txt.ann.yaml`, which may come first in the page. */
function explorerRow({ page }: Workbench, name: string): Locator {
  return page
    .locator('.explorer-viewlet .monaco-list-row')
    .filter({ has: page.locator('.label-name', { hasText: new RegExp(`^${name.replaceAll('.', '\\.')}$`) }) })
    .first();
}

/**
 * Chooses a file in the explorer and presses a key until `shown` is there, and `isMeant` by what it says: while the editor that the
 * click opens is coming, VS Code may move the focus away, to another file too, so that it is waited for first.
 */
export async function pressOn(
  workbench: Workbench,
  name: string,
  key: string,
  shown: Locator,
  isMeant: () => Promise<boolean>,
): Promise<void> {
  const row = explorerRow(workbench, name);
  for (let attempt = 0; ; attempt++) {
    if (!(await row.isVisible())) await workbench.page.keyboard.press('Control+Shift+E');
    await row.click();
    // A folder opens no editor.
    if (name.includes('.')) await workbench.page.locator('.tab.active', { hasText: name }).waitFor();
    await workbench.page.locator('.explorer-folders-view .monaco-list:focus-within').waitFor();
    await workbench.page.keyboard.press(key);
    try {
      await shown.waitFor({ timeout: attempt < 3 ? 4000 : 30000 });
      if (await isMeant()) return;
      assert.ok(attempt < 3, `${key} went to another file than ${name}`);
    } catch (error) {
      if (attempt === 3) throw error;
    }
    await workbench.page.keyboard.press('Escape');
  }
}

/** Which of the files are in the folder that is open. */
export const isThere = async ({ folder }: Workbench, ...names: string[]): Promise<boolean[]> =>
  names.map((name) => existsSync(path.join(folder, name)));

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
