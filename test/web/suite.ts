import * as vscode from 'vscode';
import { equal } from '../support/check';

describe('in VS Code for the Web', () => {
  it('opens a workspace', () => {
    equal(vscode.workspace.workspaceFolders?.length, 1);
  });
});
