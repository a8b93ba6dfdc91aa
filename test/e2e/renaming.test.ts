import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { envoys as text, envoysSidecar as sidecar } from '../support/envoys';
import { isThere, openWorkbench, pressOn, until, type Workbench } from './support/workbench';

describe('renaming an article in the explorer', function () {
  this.timeout(180000);
  let workbench: Workbench;
  const file = (name: string): string => path.join(workbench.folder, name);

  before(async () => {
    workbench = await openWorkbench({
      file: 'harbour-talks.txt',
      files: Object.fromEntries(
        ['with', 'without'].flatMap((name) => [
          [`${name}.txt`, text],
          [`${name}.txt.ann.yaml`, sidecar],
        ]),
      ),
    });
    await workbench.ready();
  });
  after(() => workbench?.close());

  const dialog = () => workbench.page.locator('.monaco-dialog-box', { hasText: 'refactoring changes' });

  /** Renames a file by F2; VS Code asks then whether the sidecar goes along. */
  async function rename(name: string, to: string): Promise<void> {
    const { keyboard } = workbench.page;
    const input = workbench.page.locator('.explorer-viewlet .monaco-inputbox input');
    await pressOn(workbench, name, 'F2', input, async () => {
      if ((await input.inputValue()) !== name) return false;
      await keyboard.press('Control+A');
      await keyboard.type(to);
      return (await input.inputValue({ timeout: 1000 })) === to;
    });
    await keyboard.press('Enter');
    await dialog().waitFor();
  }

  async function answer(button: string): Promise<void> {
    await dialog().getByRole('button', { name: button }).focus();
    await workbench.page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'hidden' });
  }

  it('takes the sidecar along where one agrees', async () => {
    await rename('with.txt', 'gone-with.txt');
    await answer('OK');
    await until(
      () => isThere(workbench, 'gone-with.txt', 'gone-with.txt.ann.yaml', 'with.txt', 'with.txt.ann.yaml'),
      (there) => there?.join() === 'true,true,false,false',
      'the sidecar is left',
    );
    assert.equal(await readFile(file('gone-with.txt.ann.yaml'), 'utf8'), sidecar);
  });

  it('leaves the sidecar where one skips that: it is listed as without an article, and attached again by its quick fix', async () => {
    await rename('without.txt', 'went-without.txt');
    await answer('Skip Changes');
    await until(
      () => isThere(workbench, 'went-without.txt', 'without.txt.ann.yaml', 'without.txt'),
      (there) => there?.join() === 'true,true,false',
      'the sidecar went along',
    );
    await workbench.page.keyboard.press('Control+Shift+M');
    await until(
      () => workbench.page.locator('.markers-panel').innerText(),
      (panel) => Boolean(panel?.includes('without.txt.ann.yaml')),
      'it is not listed in Problems',
    );
    await workbench.open('without.txt.ann.yaml');
    await workbench.goTo(1, 1);
    await workbench.page.keyboard.press('Control+.');
    const fix = workbench.page.locator('.action-widget .monaco-list-row', { hasText: 'Attach the annotations' });
    await fix.first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'went-without.txt' }).waitFor();
    await workbench.page.keyboard.type('went-without');
    await workbench.page.keyboard.press('Enter');
    await until(
      () => isThere(workbench, 'went-without.txt.ann.yaml', 'without.txt.ann.yaml'),
      (there) => there?.join() === 'true,false',
      'it is not attached',
    );
    await until(
      () => readFile(file('went-without.txt.ann.yaml'), 'utf8'),
      (now) => now === sidecar,
      'what is attached is not what was there',
    );
  });
});
