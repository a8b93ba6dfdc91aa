import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { envoys as text, envoysSidecar as sidecar } from '../support/envoys';
import { readFile, until, workspaceUri, writeFile } from './support/workbench';

/** Keeps Dateline's questions open until each is answered, in whatever order. */
function questions(): { readonly asked: string[]; answer(about: string, title: string): void; stop(): void } {
  const { showWarningMessage } = vscode.window;
  const open = new Map<string, (title: string) => void>();
  const asked: string[] = [];
  const ask = (message: string, _options: unknown, ...items: { title: string }[]): Promise<unknown> =>
    new Promise((resolve) => {
      asked.push(message);
      open.set(message, (title) => resolve(items.find((item) => item.title === title)));
    });
  Object.assign(vscode.window, { showWarningMessage: ask });
  return {
    asked,
    answer: (about, title) => {
      const message = asked.find((one) => one.includes(about)) ?? assert.fail(`nobody asked about ${about}`);
      open.get(message)?.(title);
    },
    stop: () => void Object.assign(vscode.window, { showWarningMessage }),
  };
}

async function remove(...names: string[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const name of names) edit.deleteFile(workspaceUri(name));
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Puts an article back as the explorer's undo does. */
async function restore(name: string, contents = text): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(workspaceUri(name), { contents: new TextEncoder().encode(contents) });
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('deletions that overlap', () => {
  const names = ['overlap-one.txt', 'overlap-two.txt'] as const;
  const [one, two] = names;
  let asking: ReturnType<typeof questions>;

  beforeEach(async () => {
    for (const name of names) {
      await writeFile(name, text);
      await writeFile(`${name}.ann.yaml`, sidecar.replace('m00001', name === one ? 'm11111' : 'm22222'));
    }
    asking = questions();
  });
  afterEach(async () => {
    asking.stop();
    for (const name of names)
      for (const file of [name, `${name}.ann.yaml`])
        await vscode.workspace.fs.delete(workspaceUri(file)).then(undefined, () => undefined);
  });
  const left = (name: string): Promise<string | undefined> =>
    readFile(workspaceUri(`${name}.ann.yaml`)).catch(() => undefined);

  it('each has its own answer, and each brings back its own when it is undone, in any order', async () => {
    await remove(one);
    await remove(two);
    await until('both questions', () => asking.asked.length === 2);
    asking.answer(two, 'Delete');
    await until('the second to go', async () => (await left(two)) === undefined);
    assert.ok(await left(one), 'the first waits for its own answer');
    asking.answer(one, 'Delete');
    await until('the first to go', async () => (await left(one)) === undefined);
    await restore(one);
    await until('the first to be back', async () => /m11111/.test((await left(one)) ?? ''));
    assert.equal(await left(two), undefined);
    await restore(two);
    await until('the second to be back', async () => /m22222/.test((await left(two)) ?? ''));
  });

  it('one kept and one deleted: the kept one stays, whichever is answered last', async () => {
    await Promise.all([remove(one), remove(two)]);
    await until('both questions', () => asking.asked.length === 2);
    asking.answer(one, 'Keep');
    asking.answer(two, 'Delete');
    await until('the second to go', async () => (await left(two)) === undefined);
    assert.match((await left(one)) ?? '', /m11111/);
  });

  it('of the same article, deleted again while the first question stands: nothing of it is lost', async () => {
    await remove(one);
    await until('the question', () => asking.asked.length === 1);
    await restore(one);
    await remove(one);
    await until('the second question', () => asking.asked.length === 2);
    assert.ok(await left(one));
    asking.answer(one, 'Delete');
    await until('it to go', async () => (await left(one)) === undefined);
    await restore(one);
    await until('it to be back', async () => /m11111/.test((await left(one)) ?? ''));
  });

  it('another article of the same name gets nothing of the old one', async () => {
    await remove(one);
    await until('the question', () => asking.asked.length === 1);
    asking.answer(one, 'Delete');
    await until('it to go', async () => (await left(one)) === undefined);
    await restore(one, text.replace('Oslo', 'Bergen'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await left(one), undefined);
  });
});
