import * as vscode from 'vscode';
import { layerName, markKinds } from '../../core/index';
import type { Feature } from '../services';
import { changeSetting, setting } from '../services/settings';

/** Commands that switch highlights on and off, all of them or those of one kind, and blind mode. */
export const toggles: Feature = () =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.toggleHighlights', () =>
      changeSetting('highlight.enabled', !setting('highlight.enabled')),
    ),
    vscode.commands.registerCommand('dateline.toggleBlind', async () => {
      if (setting('layer') === 'blind') return changeSetting('layer', 'own');
      if (!layerName(setting('annotator')) && !(await askName())) return;
      await changeSetting('layer', 'blind');
    }),
    ...markKinds.map((kind) =>
      vscode.commands.registerCommand(`dateline.toggle.${kind}`, () => {
        const kinds = setting('highlight.kinds');
        const others = kinds.filter((other) => other !== kind);
        return changeSetting(
          'highlight.kinds',
          kinds.includes(kind) ? others : markKinds.filter((k) => k === kind || kinds.includes(k)),
        );
      }),
    ),
  );

/** Whose layer it is to be; false where nobody says. */
async function askName(): Promise<boolean> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Your name as annotator'),
    prompt: vscode.l10n.t('It stands in the name of your own layer: talks.txt.ana.ann.yaml'),
    validateInput: (entered) =>
      layerName(entered) ? undefined : vscode.l10n.t('A name has at least one letter or digit.'),
  });
  if (name === undefined) return false;
  await changeSetting('annotator', name.trim());
  return true;
}
