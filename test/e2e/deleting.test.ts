import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { envoys as text, envoysSidecar as sidecar } from '../support/envoys';
import { isThere, openWorkbench, pressOn, until, type Workbench } from './support/workbench';

/** The articles of the tests, each with its layers. */
const articles = {
  'kept.txt': ['kept.txt.ann.yaml'],
  'gone.txt': ['gone.txt.ann.yaml', 'gone.txt.ben.ann.yaml'],
  'back.txt': ['back.txt.ann.yaml'],
  'trip/one.txt': ['trip/one.txt.ann.yaml', 'trip/one.txt.ben.ann.yaml'],
};

describe('deleting an article in the explorer', function () {
  this.timeout(180000);
  let workbench: Workbench;
  const file = (name: string): string => path.join(workbench.folder, name);

  before(async () => {
    workbench = await openWorkbench({
      file: 'harbour-talks.txt',
      files: Object.fromEntries(
        Object.entries(articles).flatMap(([name, sidecars]) => [
          [name, text],
          ...sidecars.map((one) => [one, sidecar]),
        ]),
      ),
    });
    await workbench.ready();
  });
  after(() => workbench?.close());

  const dialog = (words: string) => workbench.page.locator('.monaco-dialog-box', { hasText: words });
  const question = () => dialog('Delete the annotations too?');

  /** Presses Delete on a line of the explorer and says yes to VS Code's own question. */
  async function press(name: string): Promise<void> {
    const sure = dialog('Are you sure');
    await pressOn(workbench, name, 'Delete', sure, async () => (await sure.innerText()).includes(`'${name}'`));
    await workbench.page.keyboard.press('Enter');
    await sure.waitFor({ state: 'hidden' });
  }

  async function answer(key: 'Enter' | 'Escape'): Promise<void> {
    await workbench.page.keyboard.press(key);
    await question().waitFor({ state: 'hidden' });
  }

  async function undo(): Promise<void> {
    await workbench.page.locator('.explorer-folders-view .monaco-list').first().focus();
    await workbench.page.keyboard.press('Control+Z');
  }

  it('asks about its annotations; Escape keeps them, listed as without an article', async () => {
    const [kept = ''] = articles['kept.txt'];
    await press('kept.txt');
    await question().waitFor();
    assert.match(await question().innerText(), /kept\.txt\.ann\.yaml/);
    await answer('Escape');
    assert.deepEqual(await isThere(workbench, 'kept.txt', kept), [false, true]);
    assert.equal(await readFile(file(kept), 'utf8'), sidecar);
    await workbench.page.keyboard.press('Control+Shift+M');
    await until(
      () => workbench.page.locator('.markers-panel').innerText(),
      (panel) => panel?.includes(kept),
      'it is not listed in Problems',
    );
  });

  it('takes all layers along when told to, and undo brings the article and all of them back', async () => {
    const sidecars = articles['gone.txt'];
    await press('gone.txt');
    await question().waitFor();
    await answer('Enter');
    await until(
      () => isThere(workbench, 'gone.txt', ...sidecars),
      (there) => there?.every((one) => !one),
      'something is left',
    );
    await undo();
    const content = (name: string): Promise<string> => readFile(file(name), 'utf8');
    await until(
      async () => [await content('gone.txt'), ...(await Promise.all(sidecars.map(content)))],
      (now) => now?.join() === [text, ...sidecars.map(() => sidecar)].join(),
      'something did not come back as it was',
    );
  });

  it('deletes nothing when the article came back while the question stood', async () => {
    const [own = ''] = articles['back.txt'];
    await press('back.txt');
    await question().waitFor();
    await writeFile(file('back.txt'), text);
    await answer('Enter');
    await workbench.page.waitForTimeout(1000);
    assert.deepEqual(await isThere(workbench, 'back.txt', own), [true, true]);
  });

  it('asks nothing about a folder, whose sidecars go with it', async () => {
    await press('trip');
    await until(
      () => isThere(workbench, 'trip'),
      (there) => there?.[0] === false,
      'the folder is still there',
    );
    await workbench.page.waitForTimeout(1000);
    assert.equal(await question().count(), 0);
  });
});
