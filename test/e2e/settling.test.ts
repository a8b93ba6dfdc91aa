import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readSidecar, type MentionItem } from '../../src/core/index';
import { envoys as text } from '../support/envoys';
import { openWorkbench, until, type Workbench } from './support/workbench';

/** The last of an article's annotations, by which its outline is known. */
const lastOf = (name: string): string => `Akureyri of ${name.replace('.txt', '')}`;

/** Written on another version of the article: two places changed their names, two sentences are gone. */
const sidecar = `dateline: 1
document:
  sha256: ${'0'.repeat(64)}
mentions:
  m00001:
    type: place
    at: [31, 40]
    quote: "Stockholm"
    prefix: " date 2024-05-17\\nEnvoys met in "
    suffix: " on Thursday. They will travel t"
  m00002:
    type: place
    at: [69, 75]
    quote: "Narvik"
    prefix: "n Thursday. They will travel to "
    suffix: " and Kirkenes.\\n"
  m00003:
    type: place
    at: [300, 309]
    quote: "Reykjavik"
    prefix: "The ministers of the north flew to "
    suffix: " for a dinner that nobody enjoyed"
  m00004:
    type: place
    at: [400, 408]
    quote: "Akureyri"
    prefix: "and went on by ship at night to "
    suffix: " where the harbour was full of ice"
`;

describe('annotations that lost their words, with a keyboard alone', function () {
  this.timeout(180000);
  let workbench: Workbench;
  let name = '';
  const names = ['outline.txt', 'cursor.txt', 'list.txt'];

  before(async () => {
    workbench = await openWorkbench({
      file: 'outline.txt',
      files: Object.fromEntries(
        names.flatMap((one) => [
          [one, text],
          [`${one}.ann.yaml`, sidecar.replace('Akureyri', lastOf(one))],
        ]),
      ),
    });
    await workbench.ready();
    await focusOutline();
    await isShown('outline.txt');
  });
  after(() => workbench?.close());

  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const mentions = async (): Promise<readonly MentionItem[]> =>
    readSidecar(await readFile(path.join(workbench.folder, `${name}.ann.yaml`), 'utf8')).value.mentions;
  const settled = async (): Promise<string[]> =>
    (await mentions())
      .filter(({ state }) => state === undefined)
      .map(({ id, quote, at }) => `${id} ${quote} ${at?.join('-')}`);
  const focused = () => workbench.page.locator('[id="workbench.parts.sidebar"] .monaco-list-row.focused').first();

  /** Waits for the line of the outline that only this article has. */
  async function isShown(file: string): Promise<void> {
    await workbench.page
      .locator('.monaco-list-row', { hasText: lastOf(file) })
      .first()
      .waitFor();
  }

  async function open(file: string): Promise<void> {
    name = file;
    await workbench.open(file);
    await workbench.ready();
    await workbench.page
      .locator('.monaco-list-row', { hasText: lastOf(file) })
      .first()
      .waitFor();
  }

  async function focusOutline(): Promise<void> {
    await workbench.command('Dateline: Show in Outline');
    const list = workbench.page.locator('[id="workbench.parts.sidebar"] .monaco-list:focus-within');
    await list.waitFor();
    await focused().waitFor();
    // The line of the cursor is shown after that.
    await workbench.page.waitForTimeout(700);
  }

  /** Goes up the outline with the arrow key to a line, and chooses it. */
  async function choose(label: string): Promise<void> {
    await focusOutline();
    await press('End');
    for (let step = 0; step < 12; step++) {
      const line = (await focused().getAttribute('aria-label')) ?? '';
      if (line.startsWith(label)) break;
      await press('ArrowUp');
      await workbench.page.waitForTimeout(80);
    }
    assert.match((await focused().getAttribute('aria-label')) ?? '', new RegExp(`^${label}`));
    await press('Enter');
    await workbench.page.waitForTimeout(300);
  }

  /** Selects the word at a column of the article's second line. */
  async function selectWord(word: string): Promise<void> {
    const column = (text.split('\n')[1] ?? '').indexOf(word) + 1;
    await workbench.goTo(2, column);
    await press('Control+Shift+ArrowRight');
  }

  const has = (wanted: string) => (found: string[] | undefined) =>
    Boolean(found?.some((one) => one.startsWith(wanted)));

  it('in the outline: one key keeps the place, one attaches to the selection, one deletes', async () => {
    await open('outline.txt');
    await choose('Stockholm');
    await press('Alt+Y');
    await until(settled, has('m00001 Oslo 31-35'), 'the place is not kept');

    await selectWord('Kirkenes');
    await choose('Reykjavik');
    await press('Alt+S');
    await until(settled, has('m00003 Kirkenes 82-90'), 'it is not attached to the selection');

    await choose(lastOf(name));
    await press('Alt+Delete');
    await until(
      mentions,
      (found) => found !== undefined && found.length === 3 && !found.some(({ id }) => id === 'm00004'),
      'it is not deleted',
    );
    const [waiting] = (await mentions()).filter(({ id }) => id === 'm00002');
    assert.equal(waiting?.quote, 'Narvik', 'the one that nobody settled keeps the words that it was made on');
  });

  it('at the cursor: one key keeps the place, one deletes', async () => {
    await open('cursor.txt');
    const [line = ''] = text.split('\n').slice(1);
    await workbench.goTo(2, line.indexOf('Oslo') + 2);
    await press('Alt+Y');
    await until(settled, has('m00001 Oslo 31-35'), 'the place is not kept');
    await workbench.goTo(2, line.indexOf('Helsinki') + 2);
    await press('Alt+Delete');
    await until(
      mentions,
      (found) => found !== undefined && !found.some(({ id }) => id === 'm00002'),
      'it is not deleted',
    );
    await press('Alt+U');
    await until(
      mentions,
      (found) => Boolean(found?.some(({ id, quote }) => id === 'm00002' && quote === 'Narvik')),
      'undo does not bring it back',
    );
  });

  it('in one list: a letter a line', async () => {
    await open('list.txt');
    await selectWord('Kirkenes');
    const list = workbench.page.locator('.quick-input-list .monaco-list-row');
    const count = (wanted: number) =>
      until(
        () => list.count(),
        (now) => now === wanted,
        `there are not ${wanted} lines`,
      );
    await workbench.command('Dateline: Settle What Needs Attention');
    await count(4);
    await press('k');
    await until(settled, has('m00001 Oslo 31-35'), 'the place is not kept');
    await count(3);
    await press('ArrowDown');
    await press('s');
    await until(settled, has('m00003 Kirkenes 82-90'), 'it is not attached');
    await count(2);
    await press('ArrowDown');
    await press('d');
    await until(mentions, (found) => Boolean(found && !found.some(({ id }) => id === 'm00004')), 'it is not deleted');
    await count(1);
    await press('Escape');
  });
});
