import * as vscode from 'vscode';
import { markKinds, type DateOrder, type MarkKind } from '../../core/index';

/** Every setting of the extension with its type; package.json holds the defaults and the descriptions. */
interface SettingTypes {
  readonly articles: readonly string[];
  readonly detectArticles: boolean;
  readonly 'highlight.enabled': boolean;
  readonly 'highlight.kinds': readonly MarkKind[];
  readonly 'suggestions.enabled': boolean;
  readonly 'suggestions.minimumConfidence': number;
  readonly 'outline.follow': boolean;
  readonly statusBar: boolean;
  readonly 'inlayHints.dates': boolean;
  readonly 'inlayHints.actors': boolean;
  readonly 'dates.order': DateOrder;
  readonly annotator: string;
  /** Where annotations go: the sidecar all share, a layer of one's own, or that and nothing of the others is shown. */
  readonly layer: 'shared' | 'own' | 'blind';
  readonly 'analysis.delay': number;
}
export type SettingName = keyof SettingTypes;

/** Reads a setting as it applies to `scope`. */
export function setting<K extends SettingName>(name: K, scope?: vscode.ConfigurationScope): SettingTypes[K] {
  return vscode.workspace.getConfiguration('dateline', scope).get(name) as SettingTypes[K];
}

/** Writes a setting where the user has set it: in the workspace if there, else for the user. */
export async function changeSetting<K extends SettingName>(name: K, value: SettingTypes[K]): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('dateline');
  const inWorkspace = configuration.inspect(name)?.workspaceValue !== undefined;
  await configuration.update(
    name,
    value,
    inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
  );
}

/** Calls `listener` when one of the settings changes. */
export function onSettings(names: readonly SettingName[], listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`dateline.${name}`))) listener();
  });
}

export function isMarkKind(value: string): value is MarkKind {
  return (markKinds as readonly string[]).includes(value);
}
