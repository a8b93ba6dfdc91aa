import * as vscode from 'vscode';
import type { Problem } from '../../../core/index';
import { debounce } from './debounce';
import { toDiagnostic } from './toDiagnostic';
import { yamlHelp, type YamlHelp } from './yamlHelp';

/** What the core knows of one kind of YAML file whose text alone says what is wrong with it. */
export interface YamlLanguage extends Omit<YamlHelp, 'triggers'> {
  /** Of the collection of its problems. */
  readonly name: string;
  problems(text: string): readonly Problem[];
}

/** Problems, completion and hovers for one kind of YAML file. */
export function yamlLanguage({ name, problems, ...help }: YamlLanguage): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(name);
  const waiting = new Set<vscode.TextDocument>();
  const check = debounce(() => {
    for (const document of waiting)
      if (!document.isClosed)
        collection.set(
          document.uri,
          problems(document.getText()).map((problem) => toDiagnostic(document, problem)),
        );
    waiting.clear();
  }, 200);
  const consider = (document: vscode.TextDocument): void => {
    if (!vscode.languages.match(help.selector, document)) return;
    waiting.add(document);
    check();
  };
  vscode.workspace.textDocuments.forEach(consider);
  return vscode.Disposable.from(
    collection,
    check,
    vscode.workspace.onDidOpenTextDocument(consider),
    vscode.workspace.onDidChangeTextDocument(({ document }) => consider(document)),
    vscode.workspace.onDidCloseTextDocument((document) => collection.delete(document.uri)),
    yamlHelp({ ...help, triggers: [' ', '{'] }),
  );
}
