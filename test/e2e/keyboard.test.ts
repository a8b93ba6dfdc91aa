import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { normalText, readSidecar, type MentionItem } from '../../src/core/index';
import { openWorkbench, until, type Workbench } from './support/workbench';

const article = 'harbour-talks.txt';

describe('an analyst with a keyboard alone', function () {
  this.timeout(120000);
  let workbench: Workbench;
  const disk = (name: string) => readFile(path.join(workbench.folder, name), 'utf8');
  const mentions = async () => readSidecar(await disk(`${article}.ann.yaml`)).value.mentions;
  const named = (quote: string) => (items: readonly MentionItem[] | undefined) =>
    Boolean(items?.some((item) => item.quote === quote));
  const lineOf = async (words: string) => {
    const lines = (await disk(article)).split('\n');
    const line = lines.findIndex((text) => text.includes(words));
    return { line: line + 1, column: (lines[line] ?? '').indexOf(words) + 1 };
  };

  before(async () => {
    workbench = await openWorkbench({ file: article });
    await workbench.ready();
  });
  after(() => workbench?.close());

  it('annotates a selection with two keys, and it lands in the sidecar', async () => {
    const { line, column } = await lineOf('Barents Sea');
    await workbench.goTo(line, column);
    for (let word = 0; word < 2; word++) await workbench.page.keyboard.press('Control+Shift+ArrowRight');
    await workbench.page.keyboard.press('Alt+A');
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await workbench.page.keyboard.type('l');
    await until(mentions, named('Barents Sea'), 'no annotation in the sidecar');
  });

  it('keeps it on its words when text is typed above, and never writes into the article by itself', async () => {
    const before = await disk(article);
    await workbench.goTo(3, 1);
    await workbench.page.keyboard.type('Now ');
    await workbench.page.keyboard.press('Control+S');
    // While VS Code saves, the file is empty for a moment.
    const text = await until(
      () => disk(article),
      (now) => now === before.replace('\n\nTROMSØ', '\n\nNow TROMSØ'),
      'the article is not saved as it was typed',
    );
    const normal = normalText(text);
    await until(
      mentions,
      (items) => {
        const at = items?.find((item) => item.quote === 'Barents Sea')?.at;
        return (
          at !== undefined && text.slice(normal.fromCodePoint(at[0]), normal.fromCodePoint(at[1])) === 'Barents Sea'
        );
      },
      'the anchor was not repaired',
    );
  });

  it('takes the annotation back with one key', async () => {
    const { line, column } = await lineOf('Barents Sea');
    await workbench.goTo(line, column + 2);
    await workbench.page.keyboard.press('Alt+U');
    await until(
      mentions,
      (items) => items !== undefined && !named('Barents Sea')(items),
      'the annotation is still there',
    );
  });

  it('accepts a suggestion with one key', async () => {
    const { line, column } = await lineOf('Thursday');
    await workbench.goTo(line, column + 2);
    await workbench.page.keyboard.press('Alt+Y');
    const items = await until(mentions, named('Thursday'), 'the suggestion was not accepted');
    assert.equal(items.find((item) => item.quote === 'Thursday')?.value, '2024-05-16');
  });

  it('reads a hover that says what a date resolves to', async () => {
    await workbench.hover('Friday');
    const text = await workbench.page.locator('.monaco-hover:visible').first().innerText();
    assert.match(text, /2024-05-17/);
  });
});
