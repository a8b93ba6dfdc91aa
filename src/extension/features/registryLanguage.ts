import * as vscode from 'vscode';
import { completeRegistry, describeRegistryAt, readRegistry, registryActorAt } from '../../core/index';
import type { Feature } from '../services';
import { rangeOf } from '../services/rangeOf';
import { registrySelector } from './support/selector';
import { yamlLanguage } from './support/yamlLanguage';

/** Help with actors.yaml written by hand: problems, completion, hovers, and Shift+F12 from an entry to all its mentions in the workspace. */
export const registryLanguage: Feature = (services) =>
  vscode.Disposable.from(
    yamlLanguage({
      name: 'dateline-registry',
      selector: registrySelector,
      problems: (text) => readRegistry(text).problems,
      complete: completeRegistry,
      describe: describeRegistryAt,
      isFoundByDetail: true,
    }),
    vscode.languages.registerReferenceProvider(registrySelector, {
      provideReferences: async (document, position, _context, token) => {
        const entry = registryActorAt(document.getText(), document.offsetAt(position));
        const held = entry && (await services.registries.find(document.uri));
        return held && services.mentions.find(held, entry.id, token);
      },
    }),
    vscode.languages.registerDocumentSymbolProvider(registrySelector, {
      provideDocumentSymbols: (document) => {
        const { places, value } = readRegistry(document.getText());
        return value.actors.flatMap(({ id, name }) => {
          const place = places.get(id);
          if (!place) return [];
          const range = rangeOf(document, place);
          return [new vscode.DocumentSymbol(name, id, vscode.SymbolKind.Variable, range, range)];
        });
      },
    }),
  );
