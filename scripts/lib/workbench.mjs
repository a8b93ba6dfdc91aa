/* global document, NodeFilter -- for the functions that run in the page */
/** Drives a real VS Code in a headless browser: for the browser tests and the screenshots. Linux. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { root } from './packages.mjs';
import { remoteUri, startServer } from './server.mjs';

const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.commandCenter.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.fontSize': 14,
  'window.commandCenter': false,
  'files.autoSave': 'off',
  'update.showReleaseNotes': false,
};

/**
 * Opens VS Code on a copy of `samples/` with the extension loaded.
 * @param {{theme?: string, file?: string, files?: Record<string, string>, settings?: object, width?: number, height?: number}} [options]
 *   `file` is opened, relative to the samples; `files` (name to text) lie beside them before VS Code starts: its watcher may miss what is written while it starts
 */
export async function openWorkbench({
  theme = 'Default Dark Modern',
  file,
  files = {},
  settings = {},
  width = 1440,
  height = 900,
} = {}) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'dateline-workbench-'));
  const folder = path.join(scratch, 'articles');
  cpSync(path.join(root, 'samples'), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const data = path.join(scratch, 'data');
  for (const place of ['Machine', 'User']) {
    mkdirSync(path.join(data, place), { recursive: true });
    mkdirSync(path.join(data, 'data', place), { recursive: true });
  }
  // The workbench keeps user settings in the browser; those of the workspace reach it from the folder.
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(
    path.join(folder, '.vscode', 'settings.json'),
    JSON.stringify({ ...quiet, 'workbench.colorTheme': theme, ...settings }),
  );
  const server = await startServer({ data, tests: true });
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const address = server.address(folder, [
    ['extensionDevelopmentPath', remoteUri(server.port, root)],
    ...(file ? [['openFile', remoteUri(server.port, path.join(folder, file))]] : []),
  ]);
  await page.goto(address);
  await page.locator('.monaco-workbench').waitFor({ timeout: 60000 });

  const workbench = {
    page,
    folder,
    /** Runs a command by the words of its title in the palette. */
    async command(title) {
      await page.keyboard.press('F1');
      const input = page.locator('.quick-input-widget input').first();
      await input.waitFor();
      await input.fill(`>${title}`);
      await page
        .locator('.quick-input-list .monaco-list-row', { hasText: title.replace(/^.*: /, '') })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
    },
    /** Opens a file of the folder by its name. */
    async open(name) {
      await page.keyboard.press('Control+P');
      const input = page.locator('.quick-input-widget input').first();
      await input.waitFor();
      await input.fill(name);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: name }).waitFor();
    },
    /** Puts the cursor on a place by the editor's own "go to". */
    async goTo(line, column = 1) {
      await page.keyboard.press('Control+G');
      const input = page.locator('.quick-input-widget input').first();
      await input.waitFor();
      await input.fill(`:${line}:${column}`);
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    /** Waits until Dateline has read the article in front: its counts stand in the status bar. */
    async ready() {
      await page.locator('.statusbar-item[id*="dateline"]').first().waitFor({ timeout: 90000 });
    },
    /** Rests the mouse on the first place where a word stands, until a hover shows. */
    async hover(word) {
      const place = await page.evaluate((wanted) => {
        const walker = document.createTreeWalker(
          document.querySelector('.monaco-editor .view-lines'),
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.data.indexOf(wanted);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const box = range.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        return undefined;
      }, word);
      if (!place) throw new Error(`"${word}" is not on the screen`);
      await page.mouse.move(place.x - 40, place.y + 2);
      await page.mouse.move(place.x, place.y, { steps: 8 });
      await page.locator('.monaco-hover:visible').first().waitFor({ timeout: 15000 });
      await page.waitForTimeout(500);
    },
    /** The chat's side bar opens by itself and takes a third of the window. */
    async closeSecondarySideBar() {
      if (await page.locator('.part.auxiliarybar').isVisible()) await page.keyboard.press('Control+Alt+B');
    },
    /** The text of the status bar, for waiting on a state instead of a time. */
    statusBar: () => page.locator('.statusbar').innerText(),
    async close() {
      await browser.close();
      server.stop();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return workbench;
}
