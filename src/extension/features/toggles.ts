import * as vscode from 'vscode';
import { markKinds } from '../../core/index';
import type { Feature } from '../services';
import { changeSetting, setting } from '../services/settings';

/** Commands that switch highlights on and off: all of them, or those of one kind. */
export const toggles: Feature = () =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.toggleHighlights', () =>
      changeSetting('highlight.enabled', !setting('highlight.enabled')),
    ),
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
