import * as vscode from 'vscode';

/** A list that also takes what is typed; the empty string stands for the item that means none. */
export async function pickOrType(
  items: readonly (vscode.QuickPickItem & { readonly none?: boolean })[],
  title: string,
): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<(typeof items)[number]>();
  pick.items = items;
  pick.title = title;
  pick.matchOnDescription = true;
  const id = await new Promise<string | undefined>((resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      resolve(chosen ? (chosen.none ? '' : chosen.label) : pick.value.trim() || undefined);
    });
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  return id;
}
