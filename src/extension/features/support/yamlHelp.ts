import * as vscode from 'vscode';
import type { Span } from '../../../core/index';
import { rangeOf } from '../../services/rangeOf';

/** What the core can say about a place in one kind of YAML file. Offsets are UTF-16. */
export interface YamlHelp {
  readonly selector: vscode.DocumentSelector;
  complete(text: string, offset: number): { readonly span: Span; readonly items: readonly YamlCompletion[] };
  describe(text: string, offset: number): { readonly span: Span; readonly help: string } | undefined;
  /** Characters after which completions are offered. */
  readonly triggers: readonly string[];
  /** Completions are found by their detail too: "Kenya" finds KEN. */
  readonly isFoundByDetail?: true;
}

interface YamlCompletion {
  readonly label: string;
  readonly detail: string;
  readonly insert: string;
  readonly kind: keyof typeof kinds;
}

const kinds = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  reference: vscode.CompletionItemKind.Reference,
} as const;

/** Completion and hovers for one kind of YAML file. */
export function yamlHelp({ selector, complete, describe, triggers, isFoundByDetail }: YamlHelp): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems: (document, position) => {
          const { span, items } = complete(document.getText(), document.offsetAt(position));
          const range = rangeOf(document, span);
          return items.map(({ label, detail, insert, kind }) => {
            const item = new vscode.CompletionItem({ label, description: detail }, kinds[kind]);
            item.insertText = insert;
            item.range = range;
            if (isFoundByDetail) item.filterText = `${label} ${detail}`;
            return item;
          });
        },
      },
      ...triggers,
    ),
    vscode.languages.registerHoverProvider(selector, {
      provideHover: (document, position) => {
        const found = describe(document.getText(), document.offsetAt(position));
        return (
          found && new vscode.Hover(new vscode.MarkdownString().appendText(found.help), rangeOf(document, found.span))
        );
      },
    }),
  );
}
