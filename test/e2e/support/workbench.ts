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
 * Chooses a file in the explorer and presses a key until `shown` is there, and `isMeant` by what it says. A click is lost where the
 * explorer draws its lines anew at that moment, and while the editor that a click opens is coming, VS Code may move the focus away:
 * so that editor is waited for, and all of it done again where something did not come.
 */
export async function pressOn(
  workbench: Workbench,
  name: string,
  key: string,
  shown: Locator,
  isMeant: () => Promise<boolean>,
): Promise<void> {
  const { page } = workbench;
  const row = explorerRow(workbench, name);
  const timeout = 5000;
  const end = Date.now() + 60000;
  for (;;) {
    try {
      if (!(await row.isVisible())) await page.keyboard.press('Control+Shift+E');
      await row.click({ timeout });
      // A folder opens no editor.
      if (name.includes('.')) await page.locator('.tab.active', { hasText: name }).waitFor({ timeout });
      await page.locator('.explorer-folders-view .monaco-list:focus-within').waitFor({ timeout });
      await page.keyboard.press(key);
      await shown.waitFor({ timeout });
      if (await isMeant()) return;
      assert.ok(Date.now() < end, `${key} went to another file than ${name}`);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await page.keyboard.press('Escape');
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
