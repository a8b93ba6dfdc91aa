import * as vscode from 'vscode';
import {
  isNewer,
  readSidecar,
  registryActorAt,
  renameActor,
  renameActorIn,
  type Actor,
  type TextEdit,
} from '../../core/index';
import type { Feature, Services } from '../services';
import { rangeOf } from '../services/rangeOf';
import type { HeldRegistry } from '../services/registryService';
import type { Reading } from '../services/readingService';
import { readText } from '../services/workspaceFiles';
import { actorAt } from './support/actorAt';
import { articleSelector, registrySelector } from './support/selector';

/**
 * F2 on a mention, or on an id in actors.yaml, gives the actor another id: in the registry, and in every sidecar that the registry holds for.
 * Each edit waits for its tick in the preview.
 */
export const renaming: Feature = (services) => {
  const { readings, registries } = services;
  return vscode.Disposable.from(
    vscode.languages.registerRenameProvider(articleSelector, {
      prepareRename: async (document, position, token) => {
        const reading = await readings.whenCurrent(document, token);
        const hit = reading && actorAt(reading, position);
        if (!hit) throw new Error(vscode.l10n.t('Only a mention that belongs to an actor can be renamed.'));
        return { range: reading.range(hit.mention), placeholder: hit.actor.id };
      },
      provideRenameEdits: async (document, position, name, token) => {
        const reading = await readings.whenCurrent(document, token);
        const hit = reading && actorAt(reading, position);
        if (!hit) return undefined;
        const held = await registries.find(document.uri);
        return renameEverywhere(services, hit.actor.id, checkId(name), held, { reading, actor: hit.actor }, token);
      },
    }),
    vscode.languages.registerRenameProvider(registrySelector, {
      prepareRename: async (document, position) => {
        const entry = entryAt(document, position);
        if (!entry) throw new Error(vscode.l10n.t('Put the cursor on the id of an actor to rename it.'));
        return { range: rangeOf(document, entry.key), placeholder: entry.id };
      },
      provideRenameEdits: async (document, position, name, token) => {
        const entry = entryAt(document, position);
        const held = entry && (await registries.find(document.uri));
        return held && renameEverywhere(services, entry.id, checkId(name), held, undefined, token);
      },
    }),
  );
};

/** The entry whose id is under the position. */
function entryAt(document: vscode.TextDocument, position: vscode.Position) {
  const offset = document.offsetAt(position);
  const entry = registryActorAt(document.getText(), offset);
  return entry && entry.key.start <= offset && offset <= entry.key.end ? entry : undefined;
}

function checkId(name: string): string {
  const id = name.trim();
  if (/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(id)) return id;
  throw new Error(vscode.l10n.t('An actor’s id has letters, digits and hyphens only.'));
}

async function renameEverywhere(
  services: Services,
  from: string,
  to: string,
  held: HeldRegistry | undefined,
  here: { readonly reading: Reading; readonly actor: Actor } | undefined,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  if (from === to) return edit;
  const confirm = { needsConfirmation: true, label: vscode.l10n.t('Rename {0} to {1}', from, to) };
  const add = async (uri: vscode.Uri, edits: readonly TextEdit[]): Promise<void> => {
    if (!edits.length) return;
    const document = await vscode.workspace.openTextDocument(uri);
    for (const { start, end, text } of edits) edit.replace(uri, rangeOf(document, { start, end }), text, confirm);
  };
  const place = held?.file.places.get(from);
  if (held?.file.places.has(to)) throw new Error(vscode.l10n.t('The registry has an actor {0} already.', to));
  if (held && place) await add(held.uri, [{ ...place, text: to }]);

  const own = here && !place ? services.annotations.targetUri(here.reading.document) : undefined;
  if (here && own) {
    if (here.reading.analysis.actors.some(({ id }) => id === to))
      throw new Error(vscode.l10n.t('There is an actor {0} here already. To make them one, merge them.', to));
    // A merely suggested actor has its id from its name: the new one is a decision of the analyst's.
    const plan = services.annotations.plan(here.reading, (decision) => renameActor(decision, here.actor, to));
    if (plan.exists) await add(own, plan.edits);
    else {
      edit.createFile(own, { ignoreIfExists: true }, confirm);
      for (const { text } of plan.edits) edit.insert(own, new vscode.Position(0, 0), text, confirm);
    }
  }
  for (const uri of await vscode.workspace.findFiles('**/*.ann.yaml', undefined, undefined, token)) {
    if (uri.toString() === own?.toString()) continue;
    if ((await services.registries.find(uri))?.uri.toString() !== held?.uri.toString()) continue;
    const text = (await readText(uri)) ?? '';
    const file = readSidecar(text);
    if (isNewer(file) && text.includes(from))
      throw new Error(
        vscode.l10n.t(
          '{0} was written by a newer Dateline (version {1}): update Dateline to rename {2}.',
          vscode.workspace.asRelativePath(uri),
          file.value.version,
          from,
        ),
      );
    const edits = renameActorIn(text, from, to);
    if (edits.length && file.value.actors.some(({ id }) => id === to))
      throw new Error(vscode.l10n.t('{0} has an actor {1} already.', vscode.workspace.asRelativePath(uri), to));
    await add(uri, edits);
  }
  return edit;
}
